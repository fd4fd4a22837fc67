using System.Text.Json;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Nightscout.Entries;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>Which app answers.</summary>
public enum PhoneApp
{
    /// <summary>One that does not say its name.</summary>
    Unknown,

    /// <summary>Juggluco.</summary>
    Juggluco,

    /// <summary>xDrip+.</summary>
    XDrip,
}

/// <summary>What an app on a phone answered. It holds no value and no time.</summary>
/// <param name="App">The app.</param>
/// <param name="Entries">How many entries it gave; 24 were asked for.</param>
/// <param name="Readings">How many of them are readings.</param>
/// <param name="Spacing">The usual time between two of them; null with fewer than two.</param>
public sealed record PhoneFindings(PhoneApp App, int Entries, int Readings, TimeSpan? Spacing);

/// <summary>Asks a phone once, for set-up and checks.</summary>
public static class PhoneProbe
{
    private const int Count = 24;

    /// <summary>Asks.</summary>
    /// <exception cref="SourceException">It does not answer, or not with readings; its cause says why.</exception>
    public static async Task<PhoneFindings> AskAsync(PhoneOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        using var source = new PhoneSource(options, time);
        var (page, answer) = await source.FetchAsync(Count, cancellationToken).ConfigureAwait(false);
        return new PhoneFindings(
            DetectApp(answer.Body), page.Entries, page.Readings.Count, ReadingSeries.Empty.Merge(page.Readings).TypicalSpacing);
    }

    /// <summary>
    /// The app by its first entry: Juggluco numbers its entries by sensor ("SENSOR#NUMBER"), xDrip+ names itself as the device.
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
