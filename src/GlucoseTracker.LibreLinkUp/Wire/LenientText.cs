using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>
/// Text, or null when something else or a text of more than 16 KiB stands there: one odd field must not cost the whole answer.
/// </summary>
internal sealed class LenientText : LenientConverter<string?>
{
    /// <summary>Bytes. The longest text that is used is a token, with at most 8192 characters.</summary>
    private const int MaxText = 16 * 1024;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            try
            {
                return reader.ValueSpan.Length <= MaxText ? reader.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                // Not UTF-8 inside; as good as missing.
                return null;
            }
        }

        reader.Skip();
        return null;
    }
}
