using System.Globalization;
using System.Text;

namespace GlucoseTracker.Domain.Languages;

/// <summary>
/// A text with placeholders, such as "{hours} h {minutes} min", in the order that the language needs. "{count|reading|readings}" is the
/// form of a word for the number of a placeholder, in the order of the language's <see cref="PluralRule"/>.
/// </summary>
public sealed class TextPattern
{
    private const int MaxDigits = 11;

    private readonly PluralRule _plural;
    private readonly Part[] _parts;

    private TextPattern(PluralRule plural, Part[] parts) => (_plural, _parts) = (plural, parts);

    /// <summary>Parses a text of a language with the rule "one-other"; see the other overload.</summary>
    public static TextPattern Parse(string text, params ReadOnlySpan<string> names) => Parse(text, PluralRule.OneOther, names);

    /// <summary>Parses a text, in which each of the names is a placeholder exactly once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plural">The rule of its language.</param>
    /// <param name="names">The placeholders.</param>
    /// <exception cref="TextCatalogueException">
    /// A placeholder is missing, unknown or used twice, or a word has too few or too many forms.
    /// </exception>
    public static TextPattern Parse(string text, PluralRule plural, params ReadOnlySpan<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<Part>();
        var rest = text.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            var words = close < open ? [""] : rest[(open + 1)..close].ToString().Split('|');
            var argument = names.IndexOf(words[0]);
            if (argument < 0 || (words.Length > 1 && words.Length != plural.GetFormCount() + 1))
            {
                break;
            }

            parts.Add(new Part(rest[..open].ToString(), null, null));
            parts.Add(new Part("", argument, words.Length > 1 ? words[1..] : null));
            rest = rest[(close + 1)..];
        }

        var found = parts.Where(part => part is { Argument: not null, Forms: null }).Select(part => part.Argument).ToList();
        if (found.Count != names.Length || found.Distinct().Count() != names.Length || rest.ContainsAny('{', '}'))
        {
            throw new TextCatalogueException($"The text \"{text}\" must have {Describe(names)}, each once, and no other braces; a word " +
                $"with forms has {plural.GetFormCount()}.");
        }

        return new TextPattern(plural, [.. parts, new Part(rest.ToString(), null, null)]);
    }

    /// <summary>Writes the text with its arguments and returns the part of the buffer; text that does not fit is cut off.</summary>
    public ReadOnlySpan<char> Write(Span<char> buffer, scoped ReadOnlySpan<char> first, scoped ReadOnlySpan<char> second = default) =>
        Write(buffer, first, second, null, null);

    /// <summary>Writes the text with a number.</summary>
    public ReadOnlySpan<char> Write(Span<char> buffer, int number) =>
        Write(buffer, Format(number, stackalloc char[MaxDigits]), [], number, null);

    /// <summary>Writes the text with two numbers.</summary>
    public ReadOnlySpan<char> Write(Span<char> buffer, int first, int second) =>
        Write(buffer, Format(first, stackalloc char[MaxDigits]), Format(second, stackalloc char[MaxDigits]), first, second);

    /// <summary>The text with the values of its placeholders: numbers of type <see cref="int"/>, and texts.</summary>
    public string Format(params ReadOnlySpan<object> values)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(part.Argument is not { } argument ? part.Literal
                : part.Forms is { } forms ? GetForm(forms, values[argument] as int?)
                : Convert.ToString(values[argument], CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private ReadOnlySpan<char> Write(
        Span<char> buffer, scoped ReadOnlySpan<char> first, scoped ReadOnlySpan<char> second, int? firstNumber, int? secondNumber)
    {
        var length = 0;
        foreach (var part in _parts)
        {
            length = Append(buffer, length, part.Argument is not { } argument ? part.Literal
                : part.Forms is { } forms ? GetForm(forms, argument == 0 ? firstNumber : secondNumber)
                : argument == 0 ? first : second);
        }

        return buffer[..length];
    }

    /// <summary>Without a number the last form is used.</summary>
    private string GetForm(string[] forms, int? number) => number is { } known ? forms[_plural.GetForm(known)] : forms[^1];

    private static int Append(Span<char> buffer, int length, scoped ReadOnlySpan<char> part) =>
        part.TryCopyTo(buffer[length..]) ? length + part.Length : length;

    private static ReadOnlySpan<char> Format(int number, Span<char> buffer) =>
        number.TryFormat(buffer, out var written, provider: CultureInfo.InvariantCulture) ? buffer[..written] : [];

    private static string Describe(ReadOnlySpan<string> names) => names.IsEmpty
        ? "no placeholder"
        : string.Join(" and ", names.ToArray().Select(name => $"{{{name}}}"));

    /// <summary>A part of the text: plain text, the value of an argument, or a word in the form for the number of an argument.</summary>
    private sealed record Part(string Literal, int? Argument, string[]? Forms);
}
