using System.Text.Json;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Finds where a setting is written: in an environment variable, or in a line of the file.</summary>
internal sealed class SettingLocator
{
    private readonly string _file;
    private readonly Dictionary<string, int> _lines;
    private readonly HashSet<string> _environment;

    /// <param name="file">The configuration file.</param>
    /// <param name="content">The content of the file; null when the file does not exist.</param>
    /// <param name="environment">The keys that environment variables set, with ':' between the parts.</param>
    public SettingLocator(string file, byte[]? content, IReadOnlyCollection<string> environment)
    {
        _file = file;
        _environment = new HashSet<string>(environment, StringComparer.OrdinalIgnoreCase);
        _lines = content is null ? [] : FindLines(content);
    }

    /// <summary>Describes the place, such as "/etc/x.json, line 3" or "environment variable GLUCOSE_TRACKER_Unit".</summary>
    public CatalogueText Describe(string key)
    {
        if (_environment.Contains(key))
        {
            return new CatalogueText(
                "config.variable", ("name", TrackerConfiguration.EnvironmentPrefix + key.Replace(":", "__", StringComparison.Ordinal)));
        }

        return _lines.TryGetValue(key, out var line) ? GetPlace(_file, line) : CatalogueText.FromWords(_file);
    }

    /// <summary>A line of the file.</summary>
    public static CatalogueText GetPlace(string file, long line) => new("config.line", ("file", file), ("line", $"{line}"));

    private static Dictionary<string, int> FindLines(byte[] content)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(
            content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var path = new Stack<string>();
        var (name, line, counted) = ("", 1, 0);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString() ?? "";
                    line += content.AsSpan(counted..(int)reader.TokenStartIndex).Count((byte)'\n');
                    counted = (int)reader.TokenStartIndex;
                    lines.TryAdd(string.Join(':', path.Reverse().Where(p => p.Length > 0).Append(name)), line);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(name);
                    name = "";
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Pop();
                    break;
                default:
                    break;
            }
        }

        return lines;
    }

    /// <summary>The line number of a byte, starting at 1.</summary>
    internal static int GetLine(byte[] content, long index) => 1 + content.AsSpan(0, (int)index).Count((byte)'\n');
}
