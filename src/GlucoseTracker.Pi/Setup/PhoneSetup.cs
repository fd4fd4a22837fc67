using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Setup;

/// <summary>A phone to write into the configuration.</summary>
/// <param name="Address">Scheme, host and port.</param>
/// <param name="Secret">The secret of its app; null: it wants none.</param>
internal sealed record PhoneChoice(Uri Address, Secret? Secret);

/// <summary>Asks for a phone with Juggluco or xDrip+, tries to read from it, and says what was found. A secret is never repeated.</summary>
/// <param name="input">Where answers come from; null: nobody is asked.</param>
/// <param name="output">Where questions go.</param>
/// <param name="readHidden">Reads a line without showing it.</param>
/// <param name="probe">Asks the phone.</param>
internal sealed class PhoneSetup(
    TextReader? input, TextWriter output, Func<string> readHidden, Func<PhoneAddress, Secret?, CancellationToken, Task<PhoneFindings>> probe)
{
    private const string Example = "a host or address in your own network such as 192.168.1.30 or phone.local";

    /// <summary>For this machine.</summary>
    public static PhoneSetup Create(TextReader? input, TextWriter output, TimeProvider time) => new(
        input, output, HiddenInput.ReadLine,
        (address, secret, cancellationToken) => PhoneProbe.AskAsync(new PhoneOptions { Address = address, Secret = () => secret }, time, cancellationToken));

    /// <summary>The phone to write; null when there is none, or it stays as it is.</summary>
    /// <param name="named">The address of the command line; null: ask, when somebody is there and none is configured.</param>
    /// <param name="isConfigured">True when the configuration has a phone.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ConfigurationException">What was named is no address of a phone.</exception>
    public async Task<PhoneChoice?> RunAsync(string? named, bool isConfigured, CancellationToken cancellationToken)
    {
        if (named is null && (input is null || isConfigured || !Confirm("Is there a phone with Juggluco or xDrip+ to read from?")))
        {
            return null;
        }

        if (ReadAddress(named) is not { } address)
        {
            return null;
        }

        var secret = address.Path;
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                var found = await probe(address, secret, cancellationToken).ConfigureAwait(false);
                await output.WriteLineAsync($"{PhoneChecks.Describe(found)}.{(found.Readings == 0 ? " Does the app receive the sensor?" : "")}").ConfigureAwait(false);
                return new PhoneChoice(address.Origin, secret);
            }
            catch (SourceException e)
            {
                await output.WriteLineAsync(e.Message).ConfigureAwait(false);
                if (isFirst && e.Cause == ConnectionCause.WrongPassword && input is not null && ReadSecret() is { } typed)
                {
                    secret = typed;
                    continue;
                }
            }

            return input is null || Confirm("Write it all the same?") ? new PhoneChoice(address.Origin, secret) : null;
        }
    }

    private PhoneAddress? ReadAddress(string? named)
    {
        if (named is not null)
        {
            return PhoneAddress.TryParse(named, out var address) ? address : throw new ConfigurationException([$"--phone: this is no address of a phone; write {Example}."]);
        }

        while (true)
        {
            output.Write("Its address: ");
            if (input!.ReadLine()?.Trim() is not { Length: > 0 } line)
            {
                return null;
            }

            if (PhoneAddress.TryParse(line, out var address))
            {
                return address;
            }

            output.WriteLine($"This is no address of a phone; write {Example}. An empty line leaves it out.");
        }
    }

    private Secret? ReadSecret()
    {
        output.Write("The secret that is set in the app (not shown): ");
        return readHidden() is { Length: > 0 } line ? new Secret(line) : null;
    }

    private bool Confirm(string question)
    {
        output.Write($"{question} [y/N] ");
        return input!.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
