using System.Text.Json;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Screens.Json;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Pi.Preview;

/// <summary>Reads described states: one from a file, or the named and grouped ones of a folder.</summary>
internal static class ScreenStateFiles
{
    private const string DefaultGroup = "Others";

    /// <summary>The maximum size of a file in bytes: twice the states of all golden frames in one file.</summary>
    private const int MaxLength = 1 << 20;

    /// <summary>The maximum number of screens on a sheet.</summary>
    private const int MaxFrames = 1000;

    private const int MaxShownName = 60;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The state in a file.</summary>
    /// <exception cref="FormatException">The file cannot be read; the message is for users.</exception>
    public static ScreenState Read(string file)
    {
        try
        {
            return ScreenStateReader.Read(ReadContent(file));
        }
        catch (ScreenStateException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }
    }

    /// <summary>
    /// All states of a folder's *.json files, each of the form { "frames": { NAME: { "group": TITLE, "state": { ... } } } }. Groups are in
    /// the order of their first state.
    /// </summary>
    /// <exception cref="FormatException">There is no file, or a file cannot be read; the message is for users.</exception>
    public static IReadOnlyList<SheetGroup> ReadFolder(string folder)
    {
        var (frames, length) = (new List<(string Group, SheetFrame Frame)>(), 0);
        foreach (var file in ListFiles(folder))
        {
            var content = ReadContent(file);
            length += content.Length;
            if (length <= MaxLength)
            {
                frames.AddRange(ReadFrames(file, content));
            }

            if (length > MaxLength || frames.Count > MaxFrames)
            {
                throw new FormatException(
                    $"{folder}: its files hold more than {MaxFrames} screens, or more than {MaxLength >> 20} MiB together.");
            }
        }

        return frames.Count > 0
            ? [.. frames.GroupBy(f => f.Group, f => f.Frame).Select(g => new SheetGroup(g.Key, [.. g]))]
            : throw new FormatException($"{folder}: no file in it describes screens.");
    }

    private static IEnumerable<string> ListFiles(string folder)
    {
        try
        {
            using var rights = OwnerRights.Current.BeginScope(folder);
            return Directory.GetFiles(folder, "*.json").OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new FormatException(FileText.DescribeReadError(folder, e), e);
        }
    }

    private static IEnumerable<(string Group, SheetFrame Frame)> ReadFrames(string file, string content)
    {
        using var document = Parse(file, content);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("frames", out var frames)
            || frames.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{file}: there is no object \"frames\" in it.");
        }

        foreach (var frame in frames.EnumerateObject())
        {
            yield return ReadFrame(file, frame);
        }
    }

    private static (string Group, SheetFrame Frame) ReadFrame(string file, JsonProperty frame)
    {
        if (frame.Value.ValueKind != JsonValueKind.Object || !frame.Value.TryGetProperty("state", out var state))
        {
            throw new FormatException($"{file}: {NeutralText.From(frame.Name, MaxShownName)} has no \"state\".");
        }

        try
        {
            var group = frame.Value.TryGetProperty("group", out var title) && title.ValueKind == JsonValueKind.String
                ? title.GetString()!
                : DefaultGroup;
            return (group, new SheetFrame(frame.Name, ScreenStateReader.Read(state)));
        }
        catch (ScreenStateException e)
        {
            throw new FormatException($"{file}: {NeutralText.From(frame.Name, MaxShownName)}: {e.Message}", e);
        }
    }

    private static JsonDocument Parse(string file, string content)
    {
        try
        {
            return JsonDocument.Parse(content, Lenient);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}, line {e.LineNumber + 1}: this is not valid JSON.", e);
        }
    }

    private static string ReadContent(string file)
    {
        try
        {
            return InputFile.ReadText(file, MaxLength);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new FormatException(FileText.DescribeReadError(file, e), e);
        }
    }
}
