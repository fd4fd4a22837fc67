using System.CommandLine;
using System.Text;
using GlucoseTracker.Files;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.LinuxDevices.Kernel;
using GlucoseTracker.Pi.Card;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>card</c>: writes the files that make a new memory card install and set up the display at its first start.</summary>
internal static class CardCommand
{
    private const string Preparation = """
        This takes five minutes. Have ready:
        - the name of the hat or panel; 'glucose-tracker hats' lists them
        - the name, password and country of the Wi-Fi
        - e-mail and password of the LibreLinkUp account (the follower's)
        - for remote login, if you want it: your public SSH key
        Nothing leaves this computer, and the files are written after the last question.

        """;

    /// <summary>The maximum length of an answer in characters: an SSH key of 16384 bits has 2800.</summary>
    private const int MaxLineLength = 16 * 1024;

    public static Command Create()
    {
        var folder = new Option<string>("--out")
        {
            Description = "The boot partition of the card, or any folder that exists.",
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command("card")
        {
            folder,
        };
        command.SetWork(result => Write(result.GetValue(folder)!, TimeProvider.System));
        return command;
    }

    private static int Write(string folder, TimeProvider time)
    {
        CoreDumps.Forbid();

        // The questions are in English, and so are the words that they share with setup.
        UserTexts.Select(Language.English);
        if (!Directory.Exists(folder))
        {
            throw new CommandException(
                ExitCode.NotWritable,
                $"{FileText.GetName(folder)} is no folder. Name the boot partition of the card, such as /media/you/bootfs.");
        }

        Console.WriteLine(Preparation);
        var answers = Ask(time) ?? throw new CommandException(ExitCode.Invalid, "The questions were not answered; nothing was written.");
        WriteFile(folder, CardFiles.UserDataName, CardFiles.CreateUserData(answers));
        WriteFile(folder, CardFiles.NetworkName, CardFiles.CreateNetwork(answers));
        WriteFile(folder, CardFiles.MetaDataName, CardFiles.CreateMetaData(answers, time.GetUtcNow()));
        if (CardFiles.CreateAccount(answers) is { } account)
        {
            WriteFile(folder, CardFiles.AccountName, account);
        }

        Console.WriteLine($"Written to {FileText.GetName(folder)}. The first start installs the display, which takes some minutes; "
            + "then the panel is lit.");
        Console.WriteLine("Then test the alarm: hold the first key for three seconds, or run 'sudo glucose-tracker alarm-test'.");
        Console.WriteLine(answers.Login is null
            ? $"For the account, write {CardFiles.AccountName} there: e-mail, password, and if needed the person, each on its own line."
            : $"{CardFiles.AccountName} holds your password in clear text until the first start. Do not leave it elsewhere.");
        return ExitCode.Ok;
    }

    private static CardAnswers? Ask(TimeProvider time)
    {
        using var input = new LimitedLineReader(Console.In, MaxLineLength, "standard input");
        var prompt = new Prompt(input, Console.Out);
        Func<string?> readHidden = Console.IsInputRedirected ? input.ReadLine : HiddenInput.ReadLine;
        try
        {
            return new CardDialog(prompt, WakeSetup.Create(prompt, topic: null), readHidden, time.LocalTimeZone.Id).Ask();
        }
        catch (UnusableFileException e)
        {
            throw new CommandException(ExitCode.Invalid, e.Message, e);
        }
    }

    private static void WriteFile(string folder, string name, string content) =>
        OutputFile.Write(Path.Combine(folder, name), AtomicFile.OwnerOnly, stream => stream.Write(Encoding.UTF8.GetBytes(content)));
}
