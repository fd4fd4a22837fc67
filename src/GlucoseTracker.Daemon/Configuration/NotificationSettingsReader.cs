using System.Globalization;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads the group Notifications.</summary>
internal static class NotificationSettingsReader
{
    private static readonly Uri PublicServer = new("https://ntfy.sh");

    private static readonly Dictionary<string, NotificationContent> Contents = new()
    {
        ["level"] = NotificationContent.Level,
        ["number"] = NotificationContent.Number,
    };

    private static readonly Dictionary<string, bool> Flags = new() { ["true"] = true, ["false"] = false };

    public static NotificationSettings Read(SettingsReader settings) => new(
        settings.Choice("Notifications:Content", NotificationContent.Level, Contents),
        settings.Choice("Notifications:BackInRange", true, Flags),
        ReadTime(settings, "Notifications:AliveAt"),
        ReadTarget(settings, "Notifications"),
        ReadTarget(settings, "Notifications:Escalation"));

    private static TimeOnly? ReadTime(SettingsReader settings, string key)
    {
        var text = settings.Text(key, "");
        if (text.Length == 0)
        {
            return null;
        }

        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            settings.Refuse(key, text, new CatalogueText("advice.time-of-day", ("time", "08:00")));
        }

        return time;
    }

    private static TargetSettings ReadTarget(SettingsReader settings, string group)
    {
        var server = ReadAddress(settings, $"{group}:Ntfy:Server", PublicServer.OriginalString) ?? PublicServer;
        var topic = settings.Text($"{group}:Ntfy:Topic", "").Trim();
        var ntfyToken = settings.AbsolutePath($"{group}:Ntfy:TokenFile", "");
        var tags = settings.Text($"{group}:Ntfy:Tags", "");
        var commands = ReadCommandTopic(settings, group, topic);
        var address = ReadSecretAddress(settings, $"{group}:Webhook:Address");
        var hookToken = settings.AbsolutePath($"{group}:Webhook:TokenFile", "");
        return new TargetSettings(
            topic.Length == 0 ? null : new NtfySettings(server, new Secret(topic), ntfyToken, tags, commands),
            address is null ? null : new WebhookSettings(address, hookToken));
    }

    /// <summary>A topic is never repeated in a message, because it is a secret like a password.</summary>
    private static Secret? ReadCommandTopic(SettingsReader settings, string group, string topic)
    {
        var text = settings.Text($"{group}:Ntfy:CommandTopic", "").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (topic.Length == 0 || text == topic || text.Length > 64 || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            settings.Report($"{group}:Ntfy:CommandTopic", "setting.command-topic");
            return null;
        }

        return new Secret(text);
    }

    /// <summary>Reads an address that may be a key; null without one.</summary>
    internal static Secret? ReadSecretAddress(SettingsReader settings, string key) =>
        ReadAddress(settings, key, "") is { } address ? new Secret(address.AbsoluteUri) : null;

    /// <summary>The address itself is never repeated in a message: it may be a key.</summary>
    private static Uri? ReadAddress(SettingsReader settings, string key, string fallback)
    {
        var text = settings.Text(key, fallback).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && TargetAddress.IsAllowed(address))
        {
            return address;
        }

        settings.Report(key, "setting.target-address");
        return null;
    }
}
