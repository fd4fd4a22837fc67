using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Reads the data of a response: an object or a list of people; null for other types.</summary>
internal sealed class LenientData : LenientConverter<WireData?>
{
    private static readonly PeopleList People = new();
    private static readonly LenientRecord<WireData> Record = new();

    public override WireData? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartArray
            ? new WireData { People = People.Read(ref reader, typeToConvert, options) }
            : Record.Read(ref reader, typeToConvert, options);
}
