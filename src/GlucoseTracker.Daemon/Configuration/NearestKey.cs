namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Finds the known key that was probably meant by an unknown key, and the known word by an unknown word.</summary>
public static class NearestKey
{
    /// <summary>
    /// Finds the known key with the fewest edits to <paramref name="key"/>. A correct last part in a wrong group also counts as near.
    /// </summary>
    public static string Find(string key, IReadOnlyList<string> known) =>
        known.MinBy(k => Math.Min(CountEdits(key, k), 2 + CountEdits(GetLastPart(key), GetLastPart(k))))!;

    /// <summary>Finds the known word with the fewest edits to <paramref name="word"/>.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known words, which are short.</param>
    /// <param name="maxEdits">The most edits.</param>
    /// <returns>The known word; null when each needs more edits.</returns>
    public static string? FindNear(string word, IReadOnlyList<string> known, int maxEdits) =>
        known.Where(k => CountEdits(word, k) <= maxEdits).MinBy(k => CountEdits(word, k));

    private static ReadOnlySpan<char> GetLastPart(string key) => key.AsSpan(key.LastIndexOf(':') + 1);

    /// <summary>
    /// The Levenshtein distance, ignoring case. <paramref name="to"/> is a key of the program and therefore short. The row is on the stack,
    /// because a file with many unknown keys compares each of them with each key.
    /// </summary>
    private static int CountEdits(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        Span<int> row = stackalloc int[to.Length + 1];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = i;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + change));
            }
        }

        return row[^1];
    }
}
