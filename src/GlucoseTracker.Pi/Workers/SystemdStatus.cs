using GlucoseTracker.Pi.State;

namespace GlucoseTracker.Pi.Workers;

/// <summary>The line for <c>systemctl status</c>: source and panel, never a name or a value.</summary>
internal static class SystemdStatus
{
    public static string Of(TrackerSnapshot snapshot)
    {
        var source = snapshot switch
        {
            { Cause: { } cause } => $"Source: {cause.Cause}",
            { Poll.Tried: true } => "Source answers",
            _ => "Source not asked yet",
        };
        var panel = snapshot switch
        {
            { PanelTrouble: { } trouble } => trouble,
            { PanelShows: true } => "panel shows the picture",
            _ => "panel not tried yet",
        };
        return $"{source}; {panel}";
    }
}
