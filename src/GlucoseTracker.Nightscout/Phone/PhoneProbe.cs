using System.Text.Json;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Nightscout.Entries;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>The known apps.</summary>
public enum PhoneApp
{
    /// <summary>An unknown app.</summary>
    Unknown,

    /// <summary>Juggluco.</summary>
    Juggluco,

    /// <summary>xDrip+.</summary>
    XDrip,
}

/// <summary>The result of reading from a phone once, without values and times.</summary>
/// <param name="App">The app.</param>
/// <param name="Entries">The number of returned entries; 24 were requested.</param>
/// <param name="Readings">The number of readings among them.</param>
/// <param name="Spacing">The usual time between two readings; null for fewer than two.</param>
public sealed record PhoneFindings(PhoneApp App, int Entries, int Readings, TimeSpan? Spacing);

/// <summary>Reads from a phone once, for setup and checks.</summary>
public static class PhoneProbe
{
    private const int Count = 24;

    /// <summary>Reads from the phone.</summary>
    /// <exception cref="SourceException">The phone does not respond, or not with readings; the exception has the cause.</exception>
    public static async Task<PhoneFindings> AskAsync(PhoneOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        using var source = new PhoneSource(options, time);
        var (page, answer) = await source.FetchAsync(Count, cancellationToken).ConfigureAwait(false);
        return new PhoneFindings(
            DetectApp(answer.Body), page.Entries, page.Readings.Count, ReadingSeries.Empty.Merge(page.Readings).TypicalSpacing);
    }

    /// <summary>
    /// Identifies the app by its first entry: Juggluco numbers its entries by sensor ("SENSOR#NUMBER"), xDrip+ uses its name as the device.
    /// </summary>
    private static PhoneApp DetectApp(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonText.Parse(body);
            var first = document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() > 0
                ? document.RootElement[0]
                : default;
            var (id, device) = (GetText(first, "_id"), GetText(first, "device"));
            return device.Contains("xDrip", StringComparison.OrdinalIgnoreCase) ? PhoneApp.XDrip
                : id.Contains('#', StringComparison.Ordinal)
                    || device.Contains("Juggluco", StringComparison.OrdinalIgnoreCase) ? PhoneApp.Juggluco
                : PhoneApp.Unknown;
        }
        catch (JsonException)
        {
            return PhoneApp.Unknown;
        }
    }

    private static string GetText(JsonElement entry, string field) =>
        JsonText.Field(entry, field) is { } found ? JsonText.GetText(found) ?? "" : "";
}
