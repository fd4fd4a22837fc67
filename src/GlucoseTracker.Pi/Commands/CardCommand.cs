using System.CommandLine;
using System.Text;
using GlucoseTracker.Files;
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
    /// <summary>The maximum length of an answer in characters: an SSH key of 16384 bits has 2800.</summary>
    private const int MaxLineLength = 16 * 1024;

    public static Command Create()
    {
        var folder = new Option<string>("--out")
        {
            Description = "option.card-out",
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
        if (!Directory.Exists(folder))
        {
            throw new CommandException(
                ExitCode.NotWritable,
                UserTexts.Format("card.no-folder", ("folder", FileText.GetName(folder))));
        }

        PrintPreparation();
        var answers = Ask(time) ?? throw new CommandException(ExitCode.Invalid, UserTexts.Get("card.not-answered"));
        WriteFile(folder, CardFiles.UserDataName, CardFiles.CreateUserData(answers));
        WriteFile(folder, CardFiles.NetworkName, CardFiles.CreateNetwork(answers));
        WriteFile(folder, CardFiles.MetaDataName, CardFiles.CreateMetaData(answers, time.GetUtcNow()));
        if (CardFiles.CreateAccount(answers) is { } account)
        {
            WriteFile(folder, CardFiles.AccountName, account);
        }

        Console.WriteLine(UserTexts.Format("card.written", ("folder", FileText.GetName(folder))));
        Console.WriteLine(UserTexts.Get("card.test-alarm"));
        Console.WriteLine(answers.Login is null
            ? UserTexts.Format("card.add-account", ("file", CardFiles.AccountName))
            : UserTexts.Format("card.clear-text", ("file", CardFiles.AccountName)));
        return ExitCode.Ok;
    }

    private static void PrintPreparation()
    {
        Console.WriteLine(UserTexts.Get("card.have-ready"));
        foreach (var key in new[] { "card.ready-board", "card.ready-wifi", "card.ready-account", "card.ready-key" })
        {
            Console.WriteLine($"- {UserTexts.Get(key)}");
        }

        Console.WriteLine(UserTexts.Get("card.stays-here"));
        Console.WriteLine();
    }

    private static CardAnswers? Ask(TimeProvider time)
    {
        using var input = new LimitedLineReader(Console.In, MaxLineLength, UserTexts.Get("file.standard-input"));
        var prompt = new Prompt(input, Console.Out);
        Func<string?> readHidden = Console.IsInputRedirected ? input.ReadLine : HiddenInput.ReadLine;
        try
        {
            return new CardDialog(prompt, WakeSetup.Create(prompt, topic: null), readHidden, time.LocalTimeZone.Id).Ask();
        }
        catch (UnusableFileException e)
        {
            throw new CommandException(ExitCode.Invalid, FileText.DescribeReadError(e.Path, e), e);
        }
    }

    private static void WriteFile(string folder, string name, string content) =>
        OutputFile.Write(Path.Combine(folder, name), AtomicFile.OwnerOnly, stream => stream.Write(Encoding.UTF8.GetBytes(content)));
}
