using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>Decides when the panel's status is read and when everything is sent anew.</summary>
/// <remarks>
/// The status is believed only from a panel that said "on" right after it was switched on: a module that cannot answer, or a clone with
/// another byte, must not cause a set-up every few seconds.
/// </remarks>
internal sealed class PanelHealthMonitor(IStatusBus? status, TimeProvider time, PanelRefreshIntervals upkeep)
{
    private long _lastLook;
    private long _lastRenewal;
    private bool _trusted;

    /// <summary>True when the time has come to send registers and picture anew.</summary>
    public bool IsRefreshDue =>
        time.GetElapsedTime(_lastRenewal) >= (_trusted ? upkeep.RefreshInterval : upkeep.RefreshIntervalWithoutStatus);

    /// <summary>Call after the set-up has switched the display on.</summary>
    public void OnInitialized()
    {
        _trusted = Read() is { } answer && (answer & OledCommand.StatusOff) == 0;
        OnRefreshed();
    }

    /// <summary>Call after registers and picture have been sent anew.</summary>
    public void OnRefreshed() => _lastRenewal = time.GetTimestamp();

    /// <summary>True when a look was due and found the display off although it was switched on: it has lost its power meanwhile.</summary>
    public bool HasLostPower() =>
        _trusted
            && time.GetElapsedTime(_lastLook) >= upkeep.StatusInterval
            && Read() is { } answer
            && (answer & OledCommand.StatusOff) != 0;

    /// <summary>The status byte; null where there is none. A refused read is no news: the write that follows tells more.</summary>
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
