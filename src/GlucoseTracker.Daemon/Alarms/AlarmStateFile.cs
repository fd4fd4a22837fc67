using System.Text;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Keeps the alarms' state over restarts and power cuts: each change in memory (/run), and what alarms do, which is rare, on the card.
/// </summary>
/// <param name="runtimeDirectory">The folder in memory; null: nothing is kept (the demo).</param>
/// <param name="stateDirectory">The folder on the card; may be the same.</param>
/// <param name="log">Where a failure is said, once.</param>
public sealed class AlarmStateFile(string? runtimeDirectory, string stateDirectory, ILogger<AlarmStateFile> log)
{
    private const string FileName = "alarms";
    private const int MaxLength = 64 * 1024;
    private const UnixFileMode StateMode = AtomicFile.OwnerOnly | UnixFileMode.GroupRead;

    private readonly HashSet<string> _failing = [];
    private AlarmStates? _onCard;

    /// <summary>What was kept last; null when there is nothing, or nothing that can be read.</summary>
    public PersistedAlarmState? Read()
    {
        if (runtimeDirectory is null)
        {
            return null;
        }

        // The card's copy is the later one only when memory could not be written.
        var (inMemory, onCard) = (Read(runtimeDirectory), Read(stateDirectory));
        return inMemory is null || (onCard is not null && inMemory.Stamp.IsSameBoot(onCard.Stamp)) ? onCard : inMemory;
    }

    /// <summary>Keeps it. What could not be written to the card is written with the next call.</summary>
    public void Write(PersistedAlarmState memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (runtimeDirectory is null)
        {
            return;
        }

        var content = Encoding.UTF8.GetBytes(AlarmStateText.Write(memory));
        Write(runtimeDirectory, content);
        if (runtimeDirectory != stateDirectory && !AlarmKinds.All.All(kind => memory.States[kind] == _onCard?[kind])
            && Write(stateDirectory, content))
        {
            _onCard = memory.States;
        }
    }

    /// <summary>True when it was written. A failure is said once, until a write to the same folder succeeds.</summary>
    private bool Write(string directory, byte[] content)
    {
        var file = Path.Combine(directory, FileName);
        try
        {
            AtomicFile.Write(file, content, StateMode);
            _failing.Remove(directory);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (_failing.Add(directory))
            {
                log.AlarmStateNotSaved(file, FailureReason.From(e));
            }

            return false;
        }
    }

    private static PersistedAlarmState? Read(string directory)
    {
        try
        {
            return AlarmStateText.TryParse(RegularFile.ReadText(Path.Combine(directory, FileName), MaxLength, LinkRule.RefuseForRoot));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
