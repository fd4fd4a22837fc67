using System.Net;
using System.Text.Json;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>Uses version 1 of the API, and version 3 once a site turns out to support only that.</summary>
internal sealed class DetectedEntries(NightscoutHttpClient http, EntriesV1 first, EntriesV3 second) : IEntriesApi
{
    private IEntriesApi _chosen = first;

    public async Task<(EntryPage Page, DateTimeOffset? Date)> GetNewestAsync(int count, CancellationToken cancellationToken)
    {
        try
        {
            return await _chosen.GetNewestAsync(count, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e) when (e.Cause == ConnectionCause.AnswerNotUnderstood && _chosen == first)
        {
            if (!await OffersV3Async(cancellationToken).ConfigureAwait(false))
            {
                throw;
            }
        }

        _chosen = second;
        return await _chosen.GetNewestAsync(count, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks for version 3, whose version number is public on every site.</summary>
    private async Task<bool> OffersV3Async(CancellationToken cancellationToken)
    {
        var answer = await http.GetAsync("api/v3/version", null, cancellationToken).ConfigureAwait(false);
        return answer.Status == HttpStatusCode.OK && IsV3(answer.Body);
    }

    /// <summary>True when the body reports version 3.</summary>
    internal static bool IsV3(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonText.Parse(body);
            return JsonText.Field(document.RootElement, "result") is { } result && JsonText.Field(result, "apiVersion") is { } version
                && JsonText.GetText(version)?.StartsWith("3.", StringComparison.Ordinal) == true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
