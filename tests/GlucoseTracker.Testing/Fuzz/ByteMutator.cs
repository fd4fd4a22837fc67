using System.Text;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Testing.Fuzz;

/// <summary>
/// Mutates bytes without knowledge of their format: flips, cuts, repeats and exchanges them, and inserts values that are difficult for
/// parsers.
/// </summary>
internal sealed partial class ByteMutator(Random random, IReadOnlyList<string> words)
{
    private const int MaxLength = 256 * 1024;

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "00", "+1", "0x7f", "32767", "65536", "2147483647", "2147483648", "-2147483648", "4294967296",
        "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "99999999999999999999999999", "1e5", "1e308", "1e999", "-1e999", "1e-999",
        "0.0000000000000000000000000000001",
        "79228162514264337593543950335", "NaN", "Infinity", "0001", "9999", "253402300800", "24:00", "1.5", "1,5", "٣",
    ];

    private static readonly byte[][] Fearsome =
    [
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF],
        "\\ud800"u8.ToArray(),
        "\\udc00\\ud800"u8.ToArray(), "\\u0000"u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\r\n\r\n"u8.ToArray(),
        "\u2028"u8.ToArray(), "\""u8.ToArray(),
        "\\"u8.ToArray(), "'"u8.ToArray(), "/*"u8.ToArray(), "//"u8.ToArray(), "%s%n"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(),
        "["u8.ToArray(), "]"u8.ToArray(),
        ","u8.ToArray(), ":"u8.ToArray(), "."u8.ToArray(), "-"u8.ToArray(), " "u8.ToArray(), "\t"u8.ToArray(), "İ"u8.ToArray(),
        "é"u8.ToArray(), "\U0001F600"u8.ToArray(),
    ];

    /// <summary>Makes one change.</summary>
    /// <param name="input">The input to mutate.</param>
    /// <param name="other">Another input that provides parts.</param>
    public byte[] Mutate(byte[] input, byte[] other)
    {
        var mutated = random.Next(14) switch
        {
            0 or 1 => Flip(input),
            2 => input[..random.Next(input.Length + 1)],
            3 => Replace(input, Place(input), []),
            4 => Replace(input, new Range(random.Next(input.Length + 1), ^0), other[random.Next(other.Length + 1)..]),
            5 => Insert(input, Part(other)),
            6 => Insert(input, Fearsome[random.Next(Fearsome.Length)]),
            7 or 8 => Number(input),
            9 => words.Count == 0 ? Number(input) : Word(input),
            10 => SwapLines(input),
            11 => Insert(input, Part(input)),
            12 => Replace(input, Place(input), Fearsome[random.Next(Fearsome.Length)]),
            _ => Many(input),
        };
        return mutated.Length <= MaxLength ? mutated : mutated[..MaxLength];
    }

    private byte[] Flip(byte[] input)
    {
        var mutated = (byte[])input.Clone();
        for (var times = random.Next(1, 5); times > 0 && mutated.Length > 0; times--)
        {
            var at = random.Next(mutated.Length);
            mutated[at] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(mutated[at] ^ (1 << random.Next(8)));
        }

        return mutated;
    }

    /// <summary>Replaces a number by another one.</summary>
    private byte[] Number(byte[] input) => Exchange(input, AnyNumber(), Numbers);

    /// <summary>Replaces a word by one that the parser knows, or inserts such a word.</summary>
    private byte[] Word(byte[] input) =>
        random.Next(2) == 0 ? Exchange(input, AnyWord(), words) : Insert(input, Encoding.UTF8.GetBytes(words[random.Next(words.Count)]));

    private byte[] Exchange(byte[] input, Regex what, IReadOnlyList<string> by)
    {
        var text = Encoding.Latin1.GetString(input);
        var places = what.Matches(text);
        var bytes = Encoding.UTF8.GetBytes(by[random.Next(by.Count)]);
        return places.Count == 0
            ? Insert(input, bytes)
            : places[random.Next(places.Count)] is var place ? Replace(
                input, new Range(place.Index, place.Index + place.Length), bytes) : input;
    }

    private byte[] SwapLines(byte[] input)
    {
        var lines = Encoding.Latin1.GetString(input).Split('\n');
        var (one, two) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[one], lines[two]) = (lines[two], random.Next(3) == 0 ? lines[two] : lines[one]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    /// <summary>Repeats a short part very often: deep nesting, very long lines and lists.</summary>
    private byte[] Many(byte[] input)
    {
        byte[] piece = random.Next(4) switch
        {
            0 => "["u8.ToArray(),
            1 => "{\"a\":"u8.ToArray(),
            2 => Part(input) is { Length: > 0 } part ? part : [(byte)'9'],
            _ => [(byte)random.Next(' ', 127)],
        };
        var times = Math.Min(random.Next(4) == 0 ? 70_000 : random.Next(2, 400), MaxLength / 2 / piece.Length);
        return Insert(input, [.. Enumerable.Repeat(piece, Math.Max(times, 1)).SelectMany(p => p)]);
    }

    private byte[] Insert(byte[] input, byte[] what) => random.Next(input.Length + 1) is var at ? Replace(input, at..at, what) : input;

    private byte[] Part(byte[] from) => from[Place(from)];

    /// <summary>Mostly a short one.</summary>
    private Range Place(byte[] input)
    {
        var begin = random.Next(input.Length + 1);
        var most = input.Length - begin;
        return begin..(begin + random.Next((random.Next(3) == 0 ? most : Math.Min(most, 16)) + 1));
    }

    private static byte[] Replace(byte[] input, Range place, byte[] by)
    {
        var (begin, length) = place.GetOffsetAndLength(input.Length);
        return [.. input.AsSpan(0, begin), .. by, .. input.AsSpan(begin + length)];
    }

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"[A-Za-z_]{2,}")]
    private static partial Regex AnyWord();
}
