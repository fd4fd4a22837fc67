using System.Globalization;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>Asks the user questions. A dialog that cannot ask keeps the present settings.</summary>
/// <param name="input">The answers; null when there is no user to ask.</param>
/// <param name="output">The questions and messages.</param>
internal sealed class Prompt(TextReader? input, TextWriter output)
{
    /// <summary>True when there is a user to ask.</summary>
    public bool CanAsk => input is not null;

    /// <summary>Writes text without a line break.</summary>
    public void Write(string text) => output.Write(text);

    /// <summary>Writes a line.</summary>
    public void WriteLine(string line) => output.WriteLine(line);

    /// <summary>Asks for a line of text and trims it; null when the input has ended or there is no user.</summary>
    public string? ReadLine(string question)
    {
        output.Write(question);
        return input?.ReadLine()?.Trim();
    }

    /// <summary>
    /// Asks a yes-or-no question. An empty line means the default; yes may be in the language of the command or in English; any other
    /// answer, and the end of the input, means no.
    /// </summary>
    public bool Confirm(string question, bool defaultAnswer)
    {
        var choice = defaultAnswer ? UserTexts.Get("prompt.default-yes") : UserTexts.Get("prompt.default-no");
        return ReadLine($"{question} [{choice}] ") switch
        {
            "" => defaultAnswer,
            "y" or "Y" or "yes" => true,
            { } answer => UserTexts.Get("prompt.yes").Split(", ").Contains(answer, StringComparer.OrdinalIgnoreCase),
            null => false,
        };
    }

    /// <summary>Asks for one item of a list until the answer is its number; null when the input ends.</summary>
    /// <param name="question">The question, which is repeated after each invalid answer.</param>
    /// <param name="items">The numbered items.</param>
    /// <param name="defaultIndex">The index of the item that an empty line means; null: there is no default.</param>
    public T? Choose<T>(string question, IReadOnlyList<T> items, int? defaultIndex = null)
        where T : class
    {
        while (ReadLine(question) is { } line)
        {
            if (line.Length == 0 && defaultIndex is { } index)
            {
                return items[index];
            }

            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= items.Count)
            {
                return items[number - 1];
            }
        }

        return null;
    }

    /// <summary>Shows a question with numbered items and asks for one of them; null when the input ends.</summary>
    /// <param name="question">The question above the list.</param>
    /// <param name="items">The items.</param>
    /// <param name="describe">The text of an item.</param>
    /// <param name="defaultIndex">The index of the item that an empty line means.</param>
    public T? ChooseFromList<T>(string question, IReadOnlyList<T> items, Func<T, string> describe, int defaultIndex = 0)
        where T : class
    {
        output.WriteLine(question);
        foreach (var (index, item) in items.Index())
        {
            output.WriteLine($"  {index + 1}  {describe(item)}");
        }

        var numbers = $"{UserTexts.Format("setup.number", ("count", items.Count))} [{defaultIndex + 1}]";
        return Choose($"{UserTexts.GetLabel(numbers)} ", items, defaultIndex);
    }
}
