using System.CommandLine;
using System.Globalization;
using System.Text;

namespace GlucoseTracker.Pi.Tests.Documents;

/// <summary>The manual page of section 1, generated from the commands and from the exit codes of docs/commands.md.</summary>
internal static class ManualPage
{
    private const string Head = """
        .\" Made from the commands by ManualPageTests; UPDATE_GOLDEN=1 writes it again.
        .TH GLUCOSE-TRACKER 1 "" "glucose-tracker" "User commands"
        .SH NAME
        glucose-tracker \- bedside display of the readings of a FreeStyle Libre sensor
        .SH SYNOPSIS
        .B glucose-tracker
        .I command
        .RI [ options ]
        .SH DESCRIPTION
        Reads glucose from LibreLinkUp and shows value, trend and age on a small panel.
        It is not a medical device: never treat on its number alone.
        .SH COMMANDS

        """;

    private const string Tail = """
        .SH FILES
        .TP
        .I /etc/glucose-tracker/glucose-tracker.json
        The configuration. /usr/share/glucose-tracker/glucose-tracker.json describes every key.
        .TP
        .I /etc/credstore.encrypted/librelinkup-password
        The password, encrypted by
        .BR systemd-creds (1).
        .TP
        .I /var/lib/glucose-tracker
        State.
        .TP
        .I /boot/firmware/glucose-tracker-account.txt
        E-mail, password and person of a new card; taken and erased at the start of the display.
        .SH SIGNALS
        SIGHUP reloads the configuration.
        .SH SEE ALSO
        .BR systemctl (1),
        .BR journalctl (1)

        """;

    public static string Create(IEnumerable<(int Code, string Meaning)> exitCodes)
    {
        var page = new StringBuilder(Head);
        foreach (var command in CommandModel.Commands)
        {
            Append(page, command);
        }

        page.Append(".SH EXIT STATUS\n");
        foreach (var (code, meaning) in exitCodes)
        {
            page.Append(CultureInfo.InvariantCulture, $".TP\n.B {code}\n{Escape(meaning)}\n");
        }

        return page.Append(Tail).ToString();
    }

    private static void Append(StringBuilder page, Command command)
    {
        page.Append(CultureInfo.InvariantCulture, $".TP\n\\fB{Escape(command.Name)}\\fR{string.Concat(command.Arguments.Select(Usage))}\n");
        page.Append(CultureInfo.InvariantCulture, $"{Escape(CommandModel.Describe(command))}\n");
        if (command.Arguments.Count + CommandModel.Options(command).Count() == 0)
        {
            return;
        }

        page.Append(".RS\n");
        foreach (var argument in command.Arguments)
        {
            page.Append(CultureInfo.InvariantCulture, $".TP\n.I {Escape(CommandModel.HelpName(argument)!)}\n");
            page.Append(CultureInfo.InvariantCulture, $"{Escape(CommandModel.Describe(argument))}\n");
        }

        foreach (var option in CommandModel.Options(command))
        {
            var value = CommandModel.ValueName(option) is { } name ? $" \\fI{Escape(name)}\\fR" : "";
            page.Append(CultureInfo.InvariantCulture, $".TP\n\\fB{Escape(option.Name)}\\fR{value}\n");
            page.Append(CultureInfo.InvariantCulture, $"{Escape(CommandModel.Describe(option))}\n");
        }

        page.Append(".RE\n");
    }

    /// <summary>An argument after the name of the command, in brackets when it is optional.</summary>
    private static string Usage(Argument argument)
    {
        var name = $"\\fI{Escape(CommandModel.HelpName(argument)!)}\\fR";
        return argument.Arity.MinimumNumberOfValues == 0 ? $" [{name}]" : $" {name}";
    }

    /// <summary>
    /// Escapes a text, so that hyphens can be copied, backslashes are no commands, and no line begins with a dot or an apostrophe.
    /// </summary>
    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
