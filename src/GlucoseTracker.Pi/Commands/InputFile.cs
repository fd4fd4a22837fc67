using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// Reads files that the caller named. Root reads them with the rights of their directory's owner, because that user can replace a file by a
/// link to one of root's.
/// </summary>
internal static class InputFile
{
    /// <inheritdoc cref="RegularFile.Open"/>
    public static FileStream Open(string file, long maxLength, LinkRule links = LinkRule.Follow)
    {
        using var rights = OwnerRights.Current.BeginFileScope(file);
        return RegularFile.Open(file, maxLength, links);
    }

    /// <inheritdoc cref="RegularFile.ReadBytes"/>
    public static byte[] ReadBytes(string file, int maxLength)
    {
        using var rights = OwnerRights.Current.BeginFileScope(file);
        return RegularFile.ReadBytes(file, maxLength);
    }

    /// <inheritdoc cref="RegularFile.ReadText"/>
    public static string ReadText(string file, int maxLength)
    {
        using var rights = OwnerRights.Current.BeginFileScope(file);
        return RegularFile.ReadText(file, maxLength);
    }
}
