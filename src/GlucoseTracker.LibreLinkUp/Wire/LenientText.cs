using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>
/// Reads a text; null for other types and for texts of more than 16 KiB.
/// </summary>
internal sealed class LenientText : LenientConverter<string?>
{
    /// <summary>The maximum length in bytes. The longest used text is a token of at most 8192 characters.</summary>
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
                // Text that is not valid UTF-8 counts as missing.
                return null;
            }
        }

        reader.Skip();
        return null;
    }
}
