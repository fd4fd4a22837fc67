using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Card;

/// <summary>
/// The files that cloud-init reads from the boot partition, and the account file. Raspberry Pi OS runs cloud-init since trixie.
/// cloud-init's NoCloud data source and glucose-tracker-account.service define the file names.
/// </summary>
internal static class CardFiles
{
    public const string UserDataName = "user-data";
    public const string NetworkName = "network-config";
    public const string MetaDataName = "meta-data";
    public const string AccountName = "glucose-tracker-account.txt";

    private const string AddressVariable = "APT_ADDRESS=";
    private const string UserName = "glucose";

    /// <summary>The address of the apt repository, as defined in deploy/addresses.sh.</summary>
    public static string AptAddress { get; } = ReadResource("addresses.sh").Split('\n')
        .First(line => line.StartsWith(AddressVariable, StringComparison.Ordinal))[AddressVariable.Length..].Trim();

    /// <summary>The first-boot settings (user-data): host name, time zone, buses, user, and the script that installs the package.</summary>
    public static string CreateUserData(CardAnswers answers)
    {
        var text = new StringBuilder($"""
            #cloud-config
            # Written by glucose-tracker card.
            hostname: {YamlText.Quote(answers.HostName)}
            timezone: {YamlText.Quote(answers.TimeZone)}
            # Raspberry Pi OS switches the panel's bus on; other systems ignore this key.
            rpi:
              interfaces:
                i2c: true
                spi: {(answers.Hat.Wiring.IsSpi ? "true" : "false")}

            """);
        if (answers.SshKey.Length > 0)
        {
            text.Append(CreateUser(answers.SshKey));
        }

        var arguments = $"{answers.Hat.Name} {GlucoseText.Symbol(answers.Unit)} {AptAddress}"
            + string.Concat(answers.Wake.Select(output => $" --wake {output}"))
            + (answers.Topic is { } topic ? $" --topic {topic}" : "")
            + (answers.Language == Language.English ? "" : $" --language {LanguageNames.GetCode(answers.Language)}");
        return text.Append("write_files:\n")
            .Append(CreateScript("/usr/local/sbin/glucose-tracker-first-start", ReadResource("first-start.sh"), "0755"))
            .Append(CreateScript(
                "/var/lib/cloud/scripts/per-boot/glucose-tracker",
                $"#!/bin/sh\nexec /usr/local/sbin/glucose-tracker-first-start {arguments}\n", "0700"))
            .ToString();
    }

    /// <summary>The network configuration in netplan format.</summary>
    public static string CreateNetwork(CardAnswers answers)
    {
        const string head = "# Written by glucose-tracker card.\nnetwork:\n  version: 2\n";
        if (answers.WifiName.Length == 0)
        {
            return head + "  ethernets:\n    eth0:\n      dhcp4: true\n      optional: true\n";
        }

        var access = answers.WifiPassword is { } password ? $"\n          password: {YamlText.Quote(password.Reveal())}" : " {}";
        return head + $"""
              wifis:
                wlan0:
                  dhcp4: true
                  optional: true
                  regulatory-domain: {YamlText.Quote(answers.WifiCountry)}
                  access-points:
                    {YamlText.Quote(answers.WifiName)}:{access}

            """;
    }

    /// <summary>The instance id of the card; cloud-init runs again when the id changes.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="now">The present instant.</param>
    public static string CreateMetaData(CardAnswers answers, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"instance-id: glucose-tracker-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\nlocal-hostname: {YamlText.Quote(answers.HostName)}\n");

    /// <summary>The account file, which <c>login --take</c> reads; null without an account.</summary>
    public static string? CreateAccount(CardAnswers answers) =>
        answers.Login is { } login ? $"{login.Email}\n{login.Password.Reveal()}\n{login.Person}\n" : null;

    private static string CreateUser(string sshKey) => $"""
        ssh_pwauth: false
        users:
          - name: {UserName}
            shell: /bin/bash
            lock_passwd: true
            sudo: "ALL=(ALL) NOPASSWD:ALL"
            ssh_authorized_keys:
              - {YamlText.Quote(sshKey)}
        enable_ssh: true

        """;

    private static string CreateScript(string path, string content, string mode) =>
        $"  - path: {path}\n    permissions: \"{mode}\"\n    content: |\n{YamlText.Indent(content, "      ")}";

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(CardFiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
