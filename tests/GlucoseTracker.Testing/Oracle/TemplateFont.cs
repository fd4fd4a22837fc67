using System.Globalization;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// The letters of a BDF file as templates. This reader is separate, so that a mistake in the program's font reader is detected. A letter
/// has at least the rows of a capital, so that a part of it is not recognised as another letter.
/// </summary>
internal sealed class TemplateFont
{
    private readonly Dictionary<char, (Template Picture, int Left, int Advance)> _letters = [];

    /// <summary>Reads a font that is built into this library.</summary>
    /// <param name="name">The name of the file without its extension.</param>
    /// <param name="capital">The rows of a capital letter.</param>
    /// <param name="kerningOfSevenPoint">The columns by which a point is moved below a preceding 7, from fonts/README.md; 0: none.</param>
    public TemplateFont(string name, int capital, int kerningOfSevenPoint = 0)
    {
        (Name, Capital) = (name, capital);
        using var stream = typeof(TemplateFont).Assembly.GetManifestResourceStream(name + ".bdf")
            ?? throw new ArgumentException($"There is no font {name}.", nameof(name));
        using var lines = new StreamReader(stream);
        Read(lines);
        Letters = [.. _letters.Values.Select(l => l.Picture).Where(p => p.Width > 0)];
        if (kerningOfSevenPoint != 0)
        {
            // The point is within the columns of the 7, so both together are a separate picture.
            Letters = [.. Letters, Composed("7.", kerningOfSevenPoint)];
        }
    }

    public string Name { get; }

    public int Capital { get; }

    public IReadOnlyList<Template> Letters { get; }

    /// <summary>A word as one picture.</summary>
    public Template Word(string word) => Composed(word, 0);

    private Template Composed(string text, int kerning)
    {
        var letters = text.Select(letter => _letters[letter]).ToList();
        var (top, bottom) = (letters.Max(l => l.Picture.Baseline), letters.Max(l => l.Picture.Height - l.Picture.Baseline));
        var columns = new SortedDictionary<int, ulong>();
        var pen = 0;
        foreach (var (picture, left, advance) in letters)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var at = pen + left + x;
                columns[at] = columns.GetValueOrDefault(at) | (picture.Columns[x] << (top - picture.Baseline));
            }

            pen += advance + kerning;
        }

        var (first, last) = (columns.First(c => c.Value != 0).Key, columns.Last(c => c.Value != 0).Key);
        return new Template(
            text, [.. Enumerable.Range(first, last - first + 1).Select(x => columns.GetValueOrDefault(x))], top + bottom, top);
    }

    private void Read(StreamReader lines)
    {
        var (letter, advance, box) = ('\0', 0, new int[4]);
        while (lines.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "ENCODING":
                    letter = (char)int.Parse(words[1], CultureInfo.InvariantCulture);
                    break;
                case "DWIDTH":
                    advance = int.Parse(words[1], CultureInfo.InvariantCulture);
                    break;
                case "BBX":
                    box = [.. words[1..5].Select(w => int.Parse(w, CultureInfo.InvariantCulture))];
                    break;
                case "BITMAP":
                    var picture = Picture(lines, letter, box);
                    var blank = picture.Columns.TakeWhile(column => column == 0).Count();
                    _letters[letter] = (
                        picture with { Columns = picture.Columns.AsSpan(blank).TrimEnd(0UL).ToArray() }, box[2] + blank, advance);
                    break;
            }
        }
    }

    private Template Picture(StreamReader lines, char letter, int[] box)
    {
        var (width, rows, below) = (box[0], box[1], box[3]);
        var above = Math.Max(Capital, rows + below);
        var columns = new ulong[width];
        for (var row = 0; row < rows; row++)
        {
            var bits = lines.ReadLine()!;
            for (var x = 0; x < width; x++)
            {
                var digit = int.Parse(bits.AsSpan(x / 4, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var lit = (digit >> (3 - (x % 4))) & 1;
                columns[x] |= (ulong)lit << (above - rows - below + row);
            }
        }

        return new Template(letter.ToString(), columns, above + Math.Max(0, -below), above);
    }
}
