using System.Text;
using GlucoseTracker.Domain;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Alarms;

/// <summary>
/// Keeps the alarms' state over restarts and power cuts: each change in memory (/run), and what alarms do, which is rare, on the card.
/// </summary>
/// <param name="runtimeDirectory">The folder in memory; null: nothing is kept (the demo).</param>
/// <param name="stateDirectory">The folder on the card; may be the same.</param>
/// <param name="log">Where a failure is said, once.</param>
public sealed class AlarmFile(string? runtimeDirectory, string stateDirectory, ILogger<AlarmFile> log)
{
    private const string Name = "alarms";
    private const int MaxLength = 64 * 1024;
    private const UnixFileMode StateMode = AtomicFile.OwnerOnly | UnixFileMode.GroupRead;

    private AlarmStates? _onCard;
    private bool _failed;

    /// <summary>What was kept last; null when there is nothing, or nothing that can be read.</summary>
    public AlarmMemory? Read() => runtimeDirectory is null ? null : Read(runtimeDirectory) ?? Read(stateDirectory);

    /// <summary>Keeps it.</summary>
    public void Write(AlarmMemory memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (runtimeDirectory is null)
        {
            return;
        }

        var content = Encoding.UTF8.GetBytes(AlarmMemoryText.Write(memory));
        Write(runtimeDirectory, content);
        if (runtimeDirectory != stateDirectory && !AlarmKinds.All.All(kind => memory.States[kind] == _onCard?[kind]))
        {
            Write(stateDirectory, content);
            _onCard = memory.States;
        }
    }

    private void Write(string directory, byte[] content)
    {
        var file = Path.Combine(directory, Name);
        try
        {
            AtomicFile.Write(file, content, StateMode);
            _failed = false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!_failed)
            {
                log.AlarmsNotKept(file, e.Message);
            }

            _failed = true;
        }
    }

    private static AlarmMemory? Read(string directory)
    {
        try
        {
            return AlarmMemoryText.TryParse(RegularFile.ReadText(Path.Combine(directory, Name), MaxLength, LinkRule.RefuseForRoot));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
