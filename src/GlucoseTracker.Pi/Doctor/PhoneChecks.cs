using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks that the app on the phone can be read. The result contains neither an address nor a value.</summary>
internal static class PhoneChecks
{
    private const string Check = "phone";

    /// <summary>Requests readings from the phone once; null when no phone is configured.</summary>
    public static async Task<CheckResult?> PhoneAsync(TrackerOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (options.Phone.Address is not { } address)
        {
            return null;
        }

        if (!options.Sources.Contains(SourceKind.Phone))
        {
            return CheckResult.Warning(
                Check, UserTexts.Get("doctor.phone-not-source"),
                UserTexts.Format("doctor.phone-not-source.next", ("sources", $"{options.Sources.With(SourceKind.Phone)}")));
        }

        var secret = PhoneSecret.Read(options.Phone);
        try
        {
            return CreateResult(await PhoneProbe.AskAsync(
                new PhoneOptions { Address = address, Secret = () => secret }, time, cancellationToken).ConfigureAwait(false));
        }
        catch (SourceException e) when (e.Cause == ConnectionCause.WrongPassword && secret is null && address.Path is null)
        {
            return CheckResult.NotChecked(
                Check, UserTexts.Get("doctor.phone-secret"),
                UserTexts.Get("doctor.phone-secret.next"));
        }
        catch (SourceException e)
        {
            return CheckResult.Problem(
                Check, FormatReason(CauseWords.Describe(e)), UserTexts.Get("doctor.phone-failed.next"));
        }
    }

    /// <summary>"Juggluco answers with 24 entries, one each minute".</summary>
    public static string Describe(PhoneFindings found)
    {
        var app = found.App switch
        {
            PhoneApp.Juggluco => "Juggluco",
            PhoneApp.XDrip => "xDrip+",
            PhoneApp.Unknown => UserTexts.Get(
            "doctor.an-app")
        };
        List<string> parts = [UserTexts.Format("doctor.phone-entries", ("app", app), ("count", found.Entries))];
        if (found.Readings < found.Entries)
        {
            parts.Add(UserTexts.Format("doctor.phone-readings", ("count", found.Readings)));
        }

        if (found.Spacing is { } apart)
        {
            var minutes = (int)Math.Round(apart.TotalMinutes);
            parts.Add(minutes <= 1
                ? UserTexts.Get("doctor.phone-each-minute")
                : UserTexts.Format("doctor.phone-each-minutes", ("minutes", minutes)));
        }

        return string.Join(", ", parts);
    }

    private static CheckResult CreateResult(PhoneFindings found) => found.Readings > 0
        ? CheckResult.Ok(Check, Describe(found))
        : CheckResult.Warning(Check, Describe(found), UserTexts.Get("doctor.phone-no-readings.next"));

    private static string FormatReason(string message) => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
