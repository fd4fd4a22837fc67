using System.Text;
using System.Text.Json;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Changes single values in the text of a configuration. Comments, order and all other text stay unchanged.</summary>
internal static class ConfigurationEdit
{
    private static readonly JsonReaderOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Returns the text with a key set to a value. A missing key is inserted at the beginning of its group.</summary>
    /// <param name="content">A JSON object in UTF-8; comments are allowed.</param>
    /// <param name="key">The key, such as "Hat" or "Display:Address"; case-insensitive.</param>
    /// <param name="value">The new value.</param>
    /// <exception cref="JsonException">The content is not valid JSON.</exception>
    public static byte[] Set(ReadOnlySpan<byte> content, string key, string value)
    {
        var path = key.Split(':');
        var reader = new Utf8JsonReader(content, Reading);
        reader.Read();
        var (depth, inside, isEmpty) = (0, (int)reader.BytesConsumed, true);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            var isWanted = string.Equals(ReadKey(reader, content), path[depth], StringComparison.OrdinalIgnoreCase);
            reader.Read();
            if (isWanted && depth < path.Length - 1 && reader.TokenType == JsonTokenType.StartObject)
            {
                (depth, inside, isEmpty) = (depth + 1, (int)reader.BytesConsumed, true);
                continue;
            }

            isEmpty = false;
            var begin = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isWanted)
            {
                return [.. content[..begin], .. FormatValue(path[(depth + 1)..], value), .. content[(int)reader.BytesConsumed..]];
            }
        }

        var line = $"\n{new string(' ', 2 * (depth + 1))}{Quote(path[depth])}: ";
        return [.. content[..inside], .. Encoding.UTF8.GetBytes(line), .. FormatValue(path[(depth + 1)..], value), .. isEmpty
            ? ""u8
            : ","u8, .. content[inside..]];
    }

    /// <summary>True when the text contains a key with any value; the key is case-insensitive.</summary>
    /// <exception cref="JsonException">The content is not valid JSON.</exception>
    public static bool Has(ReadOnlyMemory<byte> content, string key)
    {
        using var document = JsonDocument.Parse(
            content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var element = document.RootElement;
        foreach (var part in key.Split(':'))
        {
            if (element.ValueKind != JsonValueKind.Object
                || element.EnumerateObject().FirstOrDefault(p => p.Name.Equals(
                    part, StringComparison.OrdinalIgnoreCase)) is not { Value.ValueKind: not JsonValueKind.Undefined } found)
            {
                return false;
            }

            element = found.Value;
        }

        return true;
    }

    private static string? ReadKey(in Utf8JsonReader reader, ReadOnlySpan<byte> content)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A key is not UTF-8.", null, content[..(int)reader.TokenStartIndex].Count((byte)'\n'), null, e);
        }
    }

    /// <summary>The JSON text of the value, inside the groups that do not exist yet.</summary>
    private static byte[] FormatValue(string[] groups, string value) => Encoding.UTF8.GetBytes(
        string.Concat(groups.Select(g => $"{{ {Quote(g)}: ")) + Quote(value) + string.Concat(groups.Select(_ => " }")));

    private static string Quote(string text) =>
        $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
