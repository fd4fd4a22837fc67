namespace GlucoseTracker.Pi.Power;

/// <summary>
/// Asks logind and systemd with their own <c>busctl</c>: three questions in a device's life are not worth a D-Bus client. A system without
/// them allows nothing.
/// </summary>
internal sealed class LogindPower : ISystemPower
{
    private static readonly string[] Options = ["--system", "--timeout=1", "--allow-interactive-authorization=no"];
    private static readonly string[] Logind = ["org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"];
    private static readonly string[] Systemd = ["org.freedesktop.systemd1", "/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager"];

    /// <inheritdoc/>
    public async Task<bool> CanSwitchOffAsync(CancellationToken cancellationToken) =>
        Says(await AskAsync(["call", .. Logind, "CanPowerOff"], cancellationToken).ConfigureAwait(false), "yes");

    /// <inheritdoc/>
    public async Task<bool> SwitchOffAsync(CancellationToken cancellationToken) =>
        await AskAsync(["call", .. Logind, "PowerOff", "b", "false"], cancellationToken).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async Task<bool> IsGoingDownAsync(CancellationToken cancellationToken) =>
        Says(await AskAsync(["get-property", .. Systemd, "SystemState"], cancellationToken).ConfigureAwait(false), "stopping");

    /// <summary>What busctl writes for a string is <c>s "yes"</c>.</summary>
    internal static bool Says(string? written, string answer) => written?.Trim() == $"s \"{answer}\"";

    private static Task<string?> AskAsync(string[] question, CancellationToken cancellationToken) =>
        SystemProgram.AskAsync("busctl", [.. Options, .. question], cancellationToken);
}
