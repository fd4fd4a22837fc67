namespace GlucoseTracker.Pi.Login;

/// <summary>Gives files that root wrote to the owner of the state directory, the daemon's user. They are readable by nobody else all the time.</summary>
internal static class StateOwner
{
    /// <summary>Does it when this process is root; otherwise the files are the owner's already.</summary>
    public static async Task ApplyAsync(string stateDirectory, IEnumerable<string> files)
    {
        var there = files.Where(File.Exists).ToList();
        if (Environment.IsPrivilegedProcess && there.Count > 0)
        {
            await SystemProgram.RunAsync("chown", [$"--reference={stateDirectory}", "--", .. there]).ConfigureAwait(false);
        }
    }
}
