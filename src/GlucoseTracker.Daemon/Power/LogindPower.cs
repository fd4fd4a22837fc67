using GlucoseTracker.Daemon.Linux;

namespace GlucoseTracker.Daemon.Power;

/// <summary>
/// Calls logind and systemd by <c>busctl</c>, because a D-Bus client for three rare calls is not worthwhile. On a system without them,
/// nothing is permitted.
/// </summary>
internal sealed class LogindPower : ISystemPower
{
    private static readonly string[] Options = ["--system", "--allow-interactive-authorization=no"];
    // During shutdown the timeout is short. During boot it is long, because polkit must start first, which takes seconds on a slow board.
    private const string ShortTimeout = "--timeout=1";
    private const string LongTimeout = "--timeout=30";
    private static readonly string[] Logind = ["org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"];
    private static readonly string[] Systemd =
    [
        "org.freedesktop.systemd1", "/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager",
    ];

    /// <inheritdoc/>
    public async Task<SwitchOffAuthorization> CanSwitchOffAsync(CancellationToken cancellationToken) =>
        ParsePermission(await CallAsync(LongTimeout, ["call", .. Logind, "CanPowerOff"], cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<bool> SwitchOffAsync(CancellationToken cancellationToken) =>
        await CallAsync(LongTimeout, ["call", .. Logind, "PowerOff", "b", "false"], cancellationToken).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async Task<bool> IsShuttingDownAsync(CancellationToken cancellationToken) =>
        IsReply(
            await CallAsync(ShortTimeout, ["get-property", .. Systemd, "SystemState"], cancellationToken).ConfigureAwait(false),
            "stopping");

    /// <summary>True for busctl's output of a string, such as <c>s "yes"</c>.</summary>
    internal static bool IsReply(string? written, string answer) => written?.Trim() == $"s \"{answer}\"";

    /// <summary>Parses the permission; null when busctl gave no answer.</summary>
    internal static SwitchOffAuthorization ParsePermission(string? written) =>
        written is null
            ? SwitchOffAuthorization.NoAnswer
            : IsReply(written, "yes")
            ? SwitchOffAuthorization.Allowed
            : SwitchOffAuthorization.Refused;

    private static Task<string?> CallAsync(string timeout, string[] question, CancellationToken cancellationToken) =>
        SystemCommand.ReadOutputAsync("busctl", [.. Options, timeout, .. question], cancellationToken);
}
