using System.Text;

namespace GlucoseTracker.Testing.Fuzz;

/// <summary>Checks error messages.</summary>
public static class FuzzAssert
{
    private const int MaxSentenceLength = 700;

    /// <summary>Checks that a message is a clear sentence for users: short, on one line, without internal details of the program.</summary>
    /// <exception cref="FuzzException">The message is not.</exception>
    public static string CheckSentence(string message)
    {
        var isClear = message.Length is > 10 and <= MaxSentenceLength && !message.Any(char.IsControl)
            && !message.Contains("Exception", StringComparison.Ordinal) && !message.Contains("   at ", StringComparison.Ordinal);
        return isClear
            ? Kind(message)
            : throw new FuzzException($"This is no clear sentence: {message[..Math.Min(message.Length, 2 * MaxSentenceLength)]}");
    }

    /// <summary>Fails with a message unless the condition holds.</summary>
    /// <exception cref="FuzzException">The condition does not hold.</exception>
    public static void Check(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new FuzzException(otherwise);
        }
    }

    /// <summary>The message without the parts that depend on the input: numbers and texts in quotation marks.</summary>
    private static string Kind(string message)
    {
        var kind = new StringBuilder();
        var quoted = false;
        foreach (var letter in message)
        {
            quoted ^= letter == '"';
            if (!quoted && !char.IsDigit(letter))
            {
                kind.Append(letter);
            }
        }

        return kind.ToString();
    }
}
