using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Nightscout.Entries;
using GlucoseTracker.Nightscout.Http;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.Nightscout.Tests.Fuzz;

/// <summary>Malformed responses and addresses of a site: readings that the response contains, or the reason why there are none.</summary>
public sealed class SiteFuzzTests
{
    private static readonly string[] Words =
    [
        "sgv", "type", "date", "dateString", "direction", "Flat", "DoubleUp", "NOT COMPUTABLE", "mbg", "result", "status", "null", "true",
        "token", "exp", "iat",
        "apiVersion", "3.0.4", "2026-11-03T22:00:00.000Z", "12:30", "1793743200000", "39", "401", "13", "12",
    ];

    [Fact]
    public void A_malformed_list_of_version_1_gives_only_its_readings_or_a_reason() =>
        Entries("nightscout-v1", body => EntryList.Read(body));

    [Fact]
    public void A_malformed_list_of_version_3_gives_only_its_readings_or_a_reason() =>
        Entries("nightscout-v3", body => EntryList.ReadResult(body));

    [Fact]
    public void A_malformed_ticket_fits_into_a_header_or_gives_a_reason() => FuzzRun.Run(new FuzzTarget("nightscout-ticket", body =>
    {
        var tellsV3 = DetectedEntries.IsV3(body);
        try
        {
            var (ticket, life) = TokenCache.Read(body);
            FuzzAssert.Check(
                ticket.Reveal() is { Length: > 0 } text && text.All(c => c is > ' ' and < '\x7f'), "A ticket that fits into no header.");
            FuzzAssert.Check(life > TimeSpan.Zero && life <= TimeSpan.FromDays(366), "A ticket without an end.");
            return $"ticket {tellsV3} {life == TimeSpan.FromHours(7)}";
        }
        catch (SourceException refusal)
        {
            return $"{tellsV3} {FuzzAssert.CheckSentence(refusal.Message)}";
        }
    })
    {
        Tokens = Words,
        IsJson = true,
        ShortCount = 400,
    });

    [Fact]
    public void A_malformed_address_is_a_site_without_secrets_or_none() => FuzzRun.Run(new FuzzTarget("nightscout-address", text =>
    {
        if (!SiteAddress.TryParse(Encoding.UTF8.GetString(text), out var address))
        {
            return "none";
        }

        FuzzAssert.Check(address.Scheme is "http" or "https" && address.Host.Length > 0, "No site.");
        FuzzAssert.Check(address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0, "More than a site.");
        FuzzAssert.Check(address.AbsoluteUri.EndsWith('/')
            && new Uri(address, "api/v1/x").AbsoluteUri == address.AbsoluteUri + "api/v1/x", "Requests would go elsewhere.");
        FuzzAssert.Check(
            SiteAddress.TryParse(address.AbsoluteUri, out var again) && again == address, "It is not the same when it is read again.");
        return $"{address.Scheme} {address.IsDefaultPort} {address.HostNameType} {address.AbsolutePath.Length > 1}";
    })
    {
        Tokens =
        [
            "https://", "http://", "/api/v1/entries.json", "/api/v3", "?token=", "token=", "user:word@", "#", "//", "[::1]", ":1337",
            "%2F", "..", "file:", "xn--",
        ],
        ShortCount = 600,
    });

    private static void Entries(string name, Func<ReadOnlyMemory<byte>, EntryPage> read) => FuzzRun.Run(new FuzzTarget(name, body =>
    {
        EntryPage page;
        try
        {
            page = read(body);
        }
        catch (SourceException refusal)
        {
            return FuzzAssert.CheckSentence(refusal.Message);
        }

        FuzzAssert.Check(page.Readings.Count <= page.Entries, "More readings than entries.");
        // Different values of one instant are all kept.
        FuzzAssert.Check(
            page.Readings.Zip(page.Readings.Skip(1)).All(p => p.First.MeasuredAt <= p.Second.MeasuredAt
                && !ReadingPage.IsSame(p.First, p.Second)), "Readings out of order, or one of them twice.");
        foreach (var reading in page.Readings.Count <= 3
            ? page.Readings
            : [page.Readings[0], page.Readings[^1], page.Readings[body.Length % page.Readings.Count]])
        {
            FuzzAssert.Check(EntriesEvidence.Supports(body, reading), "A reading that does not stand in the answer.");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{page.Readings.Count} of {page.Entries}");
    })
    {
        Tokens = Words,
        IsJson = true,
        ShortCount = 500,
    });
}
