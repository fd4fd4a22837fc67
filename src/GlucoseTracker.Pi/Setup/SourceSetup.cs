using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Chooses the Nightscout site, the phone and the order of the sources, and stores the secret of the phone's app.</summary>
/// <param name="config">The full path of the configuration file.</param>
/// <param name="options">The present configuration.</param>
/// <param name="prompt">Asks the user, if there is one.</param>
/// <param name="time">The clock of the requests.</param>
internal sealed class SourceSetup(string config, TrackerOptions options, Prompt prompt, TimeProvider time)
{
    /// <summary>The choices; a null member leaves the setting unchanged.</summary>
    /// <param name="site">The value of --nightscout; null without the option.</param>
    /// <param name="phone">The value of --phone; null without the option.</param>
    /// <param name="cancellationToken">Cancels the dialog.</param>
    /// <exception cref="ConfigurationException">The value of an option is not an address.</exception>
    public async Task<SourceChoices> RunAsync(string? site, string? phone, CancellationToken cancellationToken)
    {
        var found = await FindSiteAsync(site, cancellationToken).ConfigureAwait(false);
        var order = site is null ? options.Sources : new SourceOrder(SourceKind.Nightscout);
        if (await PhoneSetup.Create(prompt, PhoneSecret.Read(options.Phone), time).RunAsync(
            phone, options.Phone.Address is not null, cancellationToken).ConfigureAwait(false) is not { } chosen)
        {
            return new SourceChoices(found, Order: site is null ? null : order);
        }

        var isAlone = order is [SourceKind.LibreLinkUp] && !HasAccount();
        order = isAlone ? new SourceOrder(SourceKind.Phone) : order.With(SourceKind.Phone);
        prompt.WriteLine(isAlone
            ? UserTexts.Get("setup.phone-only")
            : UserTexts.Format("setup.source-order", ("order", $"{order}")));
        return new SourceChoices(found, chosen.Address, chosen.Secret is { } secret ? SaveSecret(secret) : null, order);
    }

    /// <summary>
    /// The folder for the secret of the phone's app: the state directory, unless this is another configuration that leaves the state
    /// directory of the installed daemon in place. The secret of that daemon stays, and the new one is beside its configuration.
    /// </summary>
    /// <param name="config">The full path of the configuration file.</param>
    /// <param name="stateDirectory">The state directory of this configuration.</param>
    internal static string GetSecretFolder(string config, string stateDirectory) =>
        config == TrackerConfiguration.DefaultFile || stateDirectory != TrackerConfiguration.Defaults.StateDirectory
            ? stateDirectory
            : Path.GetDirectoryName(config)!;

    private bool HasAccount()
    {
        using var rights = OwnerRights.Current.BeginScope(options.StateDirectory);
        return options.LibreLinkUp.Email.Length > 0 || File.Exists(new LoginFiles(options.StateDirectory).AccountPath);
    }

    /// <summary>Stores the secret in a file that only the owner of its folder can read, and returns its path.</summary>
    private string SaveSecret(Secret secret)
    {
        var folder = GetSecretFolder(config, options.StateDirectory);
        if (!Elevation.CanWrite(folder))
        {
            throw new CommandException(ExitCode.NotWritable, UserTexts.Format("setup.secret-not-stored", ("folder", folder)));
        }

        var file = Path.Combine(folder, SecretValidator.PhoneCredential);
        using var rights = OwnerRights.Current.BeginScope(folder);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(secret.Reveal()));
        return file;
    }

    /// <summary>The new address of the Nightscout site; null when the configured one stays.</summary>
    private async Task<Uri?> FindSiteAsync(string? named, CancellationToken cancellationToken)
    {
        var present = options.Nightscout.Address;
        var address = present;
        if (named is not null && !SiteAddress.TryParse(named, out address))
        {
            throw new ConfigurationException(new CatalogueText("setup.site-option"));
        }

        if (address is null)
        {
            return null;
        }

        var found = await SiteSetup.Create(prompt, time).CheckAsync(address, cancellationToken).ConfigureAwait(false);
        return named is null && found == present ? null : found;
    }
}
