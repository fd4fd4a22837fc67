using System.Text.Json;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Tells where a setting was written: the environment variable, or file and line.</summary>
internal sealed class SettingLocator
{
    private readonly string _file;
    private readonly Dictionary<string, int> _lines;
    private readonly IReadOnlyCollection<string> _environment;

    /// <param name="file">The configuration file.</param>
    /// <param name="content">What it holds; null when there is none.</param>
    /// <param name="environment">The keys that the environment sets, with ':' between the parts.</param>
    public SettingLocator(string file, byte[]? content, IReadOnlyCollection<string> environment)
    {
        _file = file;
        _environment = environment;
        _lines = content is null ? [] : FindLines(content);
    }

    /// <summary>"/etc/x.json, line 3" or "environment variable GLUCOSE_TRACKER_Unit".</summary>
    public string Describe(string key)
    {
        if (_environment.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            return $"environment variable {TrackerConfiguration.EnvironmentPrefix}{key.Replace(":", "__", StringComparison.Ordinal)}";
        }

        return _lines.TryGetValue(key, out var line) ? $"{_file}, line {line}" : _file;
    }

    private static Dictionary<string, int> FindLines(byte[] content)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(
            content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var path = new Stack<string>();
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString() ?? "";
                    lines.TryAdd(
                        string.Join(':', path.Reverse().Where(p => p.Length > 0).Append(name)), GetLine(content, reader.TokenStartIndex));
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

    /// <summary>The line of a byte, from 1.</summary>
    internal static int GetLine(byte[] content, long index) => 1 + content.AsSpan(0, (int)index).Count((byte)'\n');
}
