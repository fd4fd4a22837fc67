namespace GlucoseTracker.Pi.Languages;

/// <summary>
/// The names of targets in the language of the command. Log and documents contain the English name with the host, such as "ntfy at
/// ntfy.sh".
/// </summary>
internal static class TargetWords
{
    private const string At = " at ";

    private static readonly Dictionary<string, string> Keys = new()
    {
        ["ntfy"] = "target.ntfy",
        ["webhook"] = "target.webhook",
        ["check-in"] = "target.check-in",
        ["commands from ntfy"] = "target.commands",
    };

    /// <summary>The name before a message about the target: "ntfy at ntfy.sh:".</summary>
    public static string GetLabel(string target) => UserTexts.GetLabel(Get(target));

    /// <summary>The name; a kind that this version does not have, from a daemon of another version, stays as it is.</summary>
    public static string Get(string target)
    {
        var at = target.IndexOf(At, StringComparison.Ordinal);
        return at >= 0 && Keys.TryGetValue(target[..at], out var key)
            ? UserTexts.Format(key, ("host", target[(at + At.Length)..]))
            : target;
    }
}
