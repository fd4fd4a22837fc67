using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>Decides when the panel's status is read and when registers and picture are sent again.</summary>
/// <remarks>
/// The status is only used for a panel that reported "on" right after it was switched on, because a module without a status or a clone with
/// another byte must not cause repeated initializations.
/// </remarks>
internal sealed class PanelHealthMonitor(IStatusBus? status, TimeProvider time, PanelRefreshIntervals intervals)
{
    private long _lastLook;
    private long _lastRenewal;
    private bool _trusted;

    /// <summary>True when registers and picture are due to be sent again.</summary>
    public bool IsRefreshDue =>
        time.GetElapsedTime(_lastRenewal) >= (_trusted ? intervals.RefreshInterval : intervals.RefreshIntervalWithoutStatus);

    /// <summary>Call after the set-up has switched the display on.</summary>
    public void OnInitialized()
    {
        _trusted = Read() is { } answer && (answer & OledCommand.StatusOff) == 0;
        OnRefreshed();
    }

    /// <summary>Call after registers and picture were sent again.</summary>
    public void OnRefreshed() => _lastRenewal = time.GetTimestamp();

    /// <summary>True when a check was due and the display was off although it was switched on, because it lost power meanwhile.</summary>
    public bool HasLostPower() =>
        _trusted
            && time.GetElapsedTime(_lastLook) >= intervals.StatusInterval
            && Read() is { } answer
            && (answer & OledCommand.StatusOff) != 0;

    /// <summary>
    /// Reads the status byte; null when there is none. A failed read is ignored, because the following write reports the failure.
    /// </summary>
    private byte? Read()
    {
        _lastLook = time.GetTimestamp();
        try
        {
            return status?.ReadStatus();
        }
        catch (DisplayException refused) when (refused.Failure is DisplayFailure.NoAnswer)
        {
            return null;
        }
    }
}
