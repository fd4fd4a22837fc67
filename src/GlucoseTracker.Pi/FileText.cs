using System.Text;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi;

/// <summary>Names of files and sentences about unusable ones, on one line each.</summary>
internal static class FileText
{
    private const int MaxLength = 10_000;
    private const int MaxPathLength = 4096;
    private const string PlainInShell = "/._-+,:@%";

    /// <summary>The path for a message: on one line, because another user may have chosen it.</summary>
    public static string GetName(string path) => NeutralText.From(path, MaxPathLength);

    /// <summary>
    /// The path as one word of a shell command in a message: another user may have chosen a name such as "a;reboot", and the reader copies
    /// the command. Backslashes are used, because the sentence has quotation marks around the command.
    /// </summary>
    public static string GetShellWord(string path) => string.Concat(GetName(path).EnumerateRunes().Select(
        rune => rune.IsAscii && (Rune.IsLetterOrDigit(rune) || PlainInShell.Contains((char)rune.Value)) ? $"{rune}" : $"\\{rune}"));

    /// <summary>A message on one line, including the paths and arguments in it.</summary>
    public static string GetLine(string message) => NeutralText.From(message, MaxLength);

    /// <summary>The sentence for a file that cannot be read, in the language of the command.</summary>
    public static string DescribeReadError(string file, Exception problem) => Describe(file, "file.unreadable", problem);

    /// <summary>The sentence for a file that cannot be written, in the language of the command.</summary>
    public static string DescribeWriteError(string file, Exception problem) => Describe(file, "file.unwritable", problem);

    private static string Describe(string file, string key, Exception problem) => GetLine(UserTexts.Format(
        key, ("file", file), ("reason", FailureText.From(problem))));
}
