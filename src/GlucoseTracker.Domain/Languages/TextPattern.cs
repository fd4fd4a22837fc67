using System.Globalization;

namespace GlucoseTracker.Domain.Languages;

/// <summary>A text with up to two placeholders, such as "{hours} h {minutes} min", in the order that the language needs.</summary>
public sealed class TextPattern
{
    private const int MaxDigits = 11;

    private readonly string[] _literals;
    private readonly int[] _arguments;

    private TextPattern(string[] literals, int[] arguments) => (_literals, _arguments) = (literals, arguments);

    /// <summary>Parses a text, in which each of the names is a placeholder exactly once.</summary>
    /// <exception cref="TextCatalogueException">A placeholder is missing, unknown or there twice.</exception>
    public static TextPattern Parse(string text, params ReadOnlySpan<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (literals, arguments) = (new List<string>(), new List<int>());
        var rest = text.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            var argument = close < open ? -1 : names.IndexOf(rest[(open + 1)..close].ToString());
            if (argument < 0 || arguments.Contains(argument))
            {
                break;
            }

            literals.Add(rest[..open].ToString());
            arguments.Add(argument);
            rest = rest[(close + 1)..];
        }

        if (arguments.Count != names.Length || rest.ContainsAny('{', '}'))
        {
            throw new TextCatalogueException($"The text \"{text}\" must have {Describe(names)}, each once, and no other braces.");
        }

        return new TextPattern([.. literals, rest.ToString()], [.. arguments]);
    }

    /// <summary>Writes the text with its arguments and returns the part of the buffer; what does not fit is cut off.</summary>
    public ReadOnlySpan<char> Write(Span<char> buffer, scoped ReadOnlySpan<char> first, scoped ReadOnlySpan<char> second = default)
    {
        var length = Append(buffer, 0, _literals[0]);
        for (var i = 0; i < _arguments.Length; i++)
        {
            length = Append(buffer, length, _arguments[i] == 0 ? first : second);
            length = Append(buffer, length, _literals[i + 1]);
        }

        return buffer[..length];
    }

    /// <summary>The same with a number.</summary>
    public ReadOnlySpan<char> Write(Span<char> buffer, int number) => Write(buffer, Format(number, stackalloc char[MaxDigits]));

    /// <summary>The same with two numbers.</summary>
    public ReadOnlySpan<char> Write(Span<char> buffer, int first, int second) =>
        Write(buffer, Format(first, stackalloc char[MaxDigits]), Format(second, stackalloc char[MaxDigits]));

    private static int Append(Span<char> buffer, int length, scoped ReadOnlySpan<char> part) =>
        part.TryCopyTo(buffer[length..]) ? length + part.Length : length;

    private static ReadOnlySpan<char> Format(int number, Span<char> buffer) =>
        number.TryFormat(buffer, out var written, provider: CultureInfo.InvariantCulture) ? buffer[..written] : [];

    private static string Describe(ReadOnlySpan<string> names) => names switch
    {
        [] => "no placeholder",
        [var one] => $"{{{one}}}",
        [var one, ..] => $"{{{one}}} and {{{names[^1]}}}",
    };
}
