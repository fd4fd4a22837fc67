using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Stores the alarm state across restarts and power cuts: every change in memory (/run), and the rare changes of the alarms themselves on
/// the card.
/// </summary>
/// <param name="runtimeDirectory">The directory in memory; null: the state is not stored (the demo).</param>
/// <param name="stateDirectory">The directory on the card; may be the same.</param>
/// <param name="log">Reports a failed write, once for each directory until a write succeeds.</param>
public sealed class AlarmStateFile(string? runtimeDirectory, string stateDirectory, ILogger<AlarmStateFile> log)
{
    private const string FileName = "alarms";
    private const int MaxLength = 64 * 1024;

    private readonly StateFile? _inMemory = StateFile.In(runtimeDirectory, FileName, MaxLength, log.AlarmStateNotSaved);
    private readonly StateFile? _onCard = StateFile.In(
        runtimeDirectory is null || runtimeDirectory == stateDirectory
            ? null
            : stateDirectory, FileName, MaxLength, log.AlarmStateNotSaved);

    private AlarmStates? _writtenToCard;

    /// <summary>The state that was stored last; null when there is no readable state.</summary>
    public PersistedAlarmState? Read()
    {
        // The copy on the card is newer only when the file in memory could not be written.
        var (inMemory, onCard) = (AlarmStateText.TryParse(_inMemory?.Read()), AlarmStateText.TryParse(_onCard?.Read()));
        return inMemory is null || (onCard is not null && inMemory.Stamp.IsSameBoot(onCard.Stamp)) ? onCard : inMemory;
    }

    /// <summary>Stores the state. A state that could not be written to the card is written there by the next call.</summary>
    public void Write(PersistedAlarmState memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        var content = AlarmStateText.Write(memory);
        _inMemory?.Write(content);
        if (_onCard is not null && !AlarmKinds.All.All(kind => memory.States[kind] == _writtenToCard?[kind]) && _onCard.Write(content))
        {
            _writtenToCard = memory.States;
        }
    }
}
