using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>Checks that the configured secrets are usable. Their content is not reported.</summary>
/// <param name="files">The files with the secrets.</param>
public sealed class SecretValidator(IReadOnlyList<SecretFile> files)
{
    /// <summary>The name of the credential with the LibreLinkUp password.</summary>
    public const string PasswordCredential = "librelinkup-password";

    /// <summary>The name of the credential with the secret of the phone's app.</summary>
    public const string PhoneCredential = "phone-secret";

    /// <summary>The name of the credential with the address of the dead man's switch.</summary>
    public const string CheckInCredential = "check-in-address";

    /// <summary>The name of the credential with the token of the webhook of readings.</summary>
    public const string ReadingsWebhookCredential = "readings-webhook-token";

    /// <summary>The secrets of a configuration: the files that it names and the credentials that systemd provides.</summary>
    public static SecretValidator Create(TrackerOptions options)
    {
        var (first, second) = (options.Notifications.First, options.Notifications.Second);
        return new SecretValidator(
        [
            .. Named("LibreLinkUp:PasswordFile", options.LibreLinkUp.PasswordFile, PasswordCredential, SecretText.ParsePassword),
            new(
                new CatalogueText("secret.login-password"), new LoginFiles(options.StateDirectory).PasswordPath, MustExist: false,
                SecretText.ParsePassword),
            .. options.Phone.Address is null
                ? []
                : Named("Phone:SecretFile", options.Phone.SecretFile, PhoneCredential, SecretText.ParsePassword),
            .. options.Nightscout.Address is null
                ? []
                : Named("Nightscout:TokenFile", options.Nightscout.TokenFile, null, SecretText.ParseToken),
            .. first.Ntfy is { } ntfy ? Named("Ntfy:TokenFile", ntfy.TokenFile, "ntfy-token", SecretText.ParseToken) : [],
            .. first.Webhook is { } webhook ? Named("Webhook:TokenFile", webhook.TokenFile, "webhook-token", SecretText.ParseToken) : [],
            .. second.Ntfy is { } ntfy2
                ? Named("Escalation:Ntfy:TokenFile", ntfy2.TokenFile, "escalation-ntfy-token", SecretText.ParseToken)
                : [],
            .. second.Webhook is { } webhook2
                ? Named("Escalation:Webhook:TokenFile", webhook2.TokenFile, "escalation-webhook-token", SecretText.ParseToken)
                : [],
            .. options.ReadingsWebhook.Address is null
                ? []
                : Named(
                    "ReadingsWebhook:TokenFile", options.ReadingsWebhook.TokenFile, ReadingsWebhookCredential, SecretText.ParseToken),
            .. options.CheckIn.Address is null
                ? Named("CheckIn:AddressFile", options.CheckIn.AddressFile, CheckInCredential, SecretText.ParseToken)
                : [],
        ]);
    }

    /// <summary>The problems, one sentence for each secret; empty without problems.</summary>
    /// <param name="byItsUser">
    /// False for a check by another user than the daemon: a file that this user may not read is no problem, and root does not follow links
    /// of the directory's owner.
    /// </param>
    public IReadOnlyList<CatalogueText> GetProblems(bool byItsUser = true) =>
        [.. files.Select(file => GetProblem(file, byItsUser)).OfType<CatalogueText>()];

    private static CatalogueText? GetProblem(SecretFile secret, bool byItsUser)
    {
        var (key, file, mustExist, parse) = secret;
        try
        {
            using var rights = byItsUser ? null : OwnerRights.Current.BeginFileScope(file);
            return parse(RegularFile.ReadText(file, SecretSource.MaxLength)) is null && mustExist
                ? new CatalogueText("secret.empty", ("key", key), ("file", file)) : null;
        }
        catch (UnusableSecretException)
        {
            return new CatalogueText("secret.unusable", ("key", key), ("file", file), ("reason", UnusableSecretException.Reason));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return mustExist ? new CatalogueText("secret.missing", ("key", key), ("file", file)) : null;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return byItsUser || e is IOException
                ? new CatalogueText("secret.unreadable", ("key", key), ("file", file), ("reason", FailureText.From(e))) : null;
        }
    }

    private static SecretFile[] Named(string key, string file, string? credential, Func<string, Secret?> parse) =>
        file.Length > 0 ? [new(CatalogueText.FromWords(key), file, MustExist: true, parse)]
        : credential is not null && Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } directory
            ? [new(
                new CatalogueText("secret.credential", ("name", credential)), Path.Combine(directory, credential), MustExist: false, parse)]
            : [];
}
