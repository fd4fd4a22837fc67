using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Setup;

/// <summary>The phone that setup writes into the configuration.</summary>
/// <param name="Address">Scheme, host and port.</param>
/// <param name="Secret">The secret to store; null when the app needs none, or has the configured one.</param>
internal sealed record PhoneChoice(Uri Address, Secret? Secret);

/// <summary>Asks for a phone with Juggluco or xDrip+, reads from it once and prints the result, but never a secret.</summary>
/// <param name="prompt">Asks the user, if there is one.</param>
/// <param name="configured">The secret of the present configuration; null for none.</param>
/// <param name="readHidden">Reads a line without showing it.</param>
/// <param name="probe">Reads from the phone once.</param>
internal sealed class PhoneSetup(
    Prompt prompt, Secret? configured, Func<string> readHidden,
    Func<PhoneAddress, Secret?, CancellationToken, Task<PhoneFindings>> probe)
{
    /// <summary>The dialog with the real phone.</summary>
    /// <param name="prompt">Asks the user, if there is one.</param>
    /// <param name="configured">The secret of the present configuration; null for none.</param>
    /// <param name="time">The clock of the requests.</param>
    public static PhoneSetup Create(Prompt prompt, Secret? configured, TimeProvider time) => new(
        prompt, configured, HiddenInput.ReadLine,
        (address, secret, cancellationToken) => PhoneProbe.AskAsync(
            new PhoneOptions { Address = address, Secret = () => secret }, time, cancellationToken));

    /// <summary>The new phone; null when there is none, or the configured one stays.</summary>
    /// <param name="named">The value of --phone; null without the option. Then a user is asked, unless a phone is configured.</param>
    /// <param name="isConfigured">True when the configuration has a phone.</param>
    /// <param name="cancellationToken">Cancels the dialog.</param>
    /// <exception cref="ConfigurationException">The value of --phone is not the address of a phone.</exception>
    public async Task<PhoneChoice?> RunAsync(string? named, bool isConfigured, CancellationToken cancellationToken)
    {
        if (named is null && (!prompt.CanAsk
            || isConfigured
            || !prompt.Confirm(UserTexts.Get("setup.read-from-phone"), defaultAnswer: false)))
        {
            return null;
        }

        if (ReadAddress(named) is not { } address)
        {
            return null;
        }

        // The daemon uses the configured secret unless there is a new one, and so does this request.
        var added = address.Path;
        prompt.WriteLine(UserTexts.Get("setup.asking-phone"));
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                var found = await probe(address, added ?? configured, cancellationToken).ConfigureAwait(false);
                var question = found.Readings == 0 ? " " + UserTexts.Get("setup.phone-no-readings") : "";
                prompt.WriteLine($"{PhoneChecks.Describe(found)}.{question}");
                return new PhoneChoice(address.Origin, added);
            }
            catch (SourceException e)
            {
                prompt.WriteLine(CauseWords.Describe(e, SourceNames.Phone));
                if (isFirst && e.Cause == ConnectionCause.WrongPassword && prompt.CanAsk && ReadSecret() is { } typed)
                {
                    added = typed;
                    continue;
                }
            }

            return !prompt.CanAsk || prompt.Confirm(UserTexts.Get("setup.write-address-anyway"), defaultAnswer: false)
                ? new PhoneChoice(address.Origin, added)
                : null;
        }
    }

    private PhoneAddress? ReadAddress(string? named)
    {
        if (named is not null)
        {
            return PhoneAddress.TryParse(named, out var address)
                ? address
                : throw new ConfigurationException(new CatalogueText("setup.phone-option"));
        }

        while (true)
        {
            if (prompt.ReadLine($"{UserTexts.Get("setup.ask-phone")} ") is not { Length: > 0 } line)
            {
                return null;
            }

            if (PhoneAddress.TryParse(line, out var address))
            {
                return address;
            }

            prompt.WriteLine(UserTexts.Get("setup.not-a-phone"));
        }
    }

    private Secret? ReadSecret()
    {
        prompt.Write($"{UserTexts.Get("setup.ask-secret")} ");
        return readHidden() is { Length: > 0 } line ? new Secret(line) : null;
    }
}
