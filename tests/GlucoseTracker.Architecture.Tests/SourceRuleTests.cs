using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Rules about the content of source files.</summary>
public sealed partial class SourceRuleTests
{
    private const int MaxFile = 250;

    /// <summary>Longer files, each with its reason. A file that is short again is removed from the list.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["GlucoseTracker.Screens/Json/ScreenStateReader.cs"] = "one method for each key of one JSON object",
    };

    [Fact]
    public void Native_calls_are_only_in_the_projects_that_open_devices_and_files() =>
        AssertOnlyIn(NativeCalls(), ["GlucoseTracker.Files/", "GlucoseTracker.LinuxDevices/"]);

    /// <summary>Files of other users are read by RegularFile, and files are replaced by AtomicFile.</summary>
    [Fact]
    public void Files_are_read_by_one_reader_and_written_by_one_writer() =>
        AssertOnlyIn(
            DirectFileAccess(),
            [
                "GlucoseTracker.Files/",
                "GlucoseTracker.LinuxDevices/",
                "GlucoseTracker.Daemon/Linux/SystemFiles.cs", // the kernel's own files
                "GlucoseTracker.Daemon/Hosting/InstanceLock.cs", // a lock has no content
                "GlucoseTracker.History/Storage/HistoryConnection.cs", // SQLite opens by path
                "GlucoseTracker.Pi/Doctor/SignInChecks.cs", // checks permissions
                "GlucoseTracker.Simulator.Cli/",
            ]);

    [Fact]
    public void The_factor_between_the_units_is_only_in_Glucose() =>
        AssertOnlyIn(UnitFactors(), ["GlucoseTracker.Domain/Values/Glucose.cs"]);

    [Theory]
    [InlineData("x / 18.0")]
    [InlineData("x*18")]
    [InlineData("const double Factor = 18.0182;")]
    [InlineData("18.016m")]
    [InlineData("x * 0.0555")]
    [InlineData("x / 18d;")]
    [InlineData("180182")]
    [InlineData("= 18.01559")]
    public void A_factor_would_be_found(string code) => Assert.Matches(UnitFactors(), code);

    [Theory]
    [InlineData("new Rectangle(0, 18, 62, 4)")]
    [InlineData("118.05")]
    [InlineData("4.18.0")]
    [InlineData("0.05")]
    [InlineData("x / 180")]
    public void Other_numbers_are_no_factor(string code) => Assert.DoesNotMatch(UnitFactors(), code);

    [Fact]
    public void Only_the_TimeProvider_reads_the_wall_clock() => AssertOnlyIn(WallClock(), []);

    /// <summary>The knowledge of the clocks is in ClockKnowledge and is not inferred from a cause, whose words are for users.</summary>
    [Fact]
    public void No_clock_is_inferred_from_a_cause() =>
        AssertOnlyIn(
            CauseAsClock(),
            [
                "GlucoseTracker.Domain/Connection/CauseRules.cs", // tells when to ask again
                "GlucoseTracker.Screens/Json/ScreenStateReader.cs", // reads a described screen
            ]);

    [Fact]
    public void The_real_clock_is_used_only_where_the_parts_are_composed() =>
        AssertOnlyIn(
            RealClock(),
            [
                "GlucoseTracker.Pi/Commands/", "GlucoseTracker.Pi/Program.cs", "GlucoseTracker.Simulator.Cli/",
                "GlucoseTracker.Simulator/Hosting/",
                "GlucoseTracker.Daemon/Supervision/WakeableTimer.cs", // compares the clock that it was given, and takes none
            ]);

    [Fact]
    public void Randomness_is_used_only_where_the_parts_are_composed() =>
        AssertOnlyIn(UnseededRandom(), ["GlucoseTracker.Pi/Commands/", "GlucoseTracker.Daemon/Hosting/", "GlucoseTracker.Simulator.Cli/"]);

    [Fact]
    public void Pictures_and_rules_use_neither_clock_nor_input_output()
    {
        string[] pure = ["GlucoseTracker.Domain", "GlucoseTracker.Graphics", "GlucoseTracker.Screens"];
        var found = Repository.Sources.Where(
            s => pure.Contains(s.Project) && s.PathInSources != "GlucoseTracker.Domain/Polling/MonotonicClock.cs")
            .SelectMany(s => s.Find(OutsideWorld()));

        Assert.Empty(found);
    }

    [Fact]
    public void ImageSharp_is_used_only_where_pictures_are_made() => AssertOnlyIn(ImageSharp(), ["GlucoseTracker.Graphics/"]);

    [Fact]
    public void Iot_Device_Bindings_gives_only_the_commands_of_the_controllers() =>
        AssertOnlyIn(DeviceBindings(), ["GlucoseTracker.Oled/OledCommand.cs"]);

    [Fact]
    public void No_picture_is_ever_decoded() => AssertOnlyIn(PictureDecoding(), []);

    [Theory]
    [InlineData("using var image = Image.Load(stream);")]
    [InlineData("Image.Load<Rgb24>(bytes)")]
    [InlineData("await Image.LoadAsync(stream)")]
    [InlineData("Image.Identify(stream)")]
    [InlineData("new PngDecoder()")]
    [InlineData("new Configuration(new PngConfigurationModule())")]
    [InlineData("Configuration.Default")]
    public void Decoding_would_be_found(string code) => Assert.Matches(PictureDecoding(), code);

    [Fact]
    public void Drawing_code_is_synchronous()
    {
        string[] drawing = ["GlucoseTracker.Graphics", "GlucoseTracker.Screens"];

        Assert.Empty(Repository.Sources.Where(s => drawing.Contains(s.Project)
            && s.PathInProject != "IDisplay.cs").SelectMany(s => s.Find(Waiting())));
    }

    [Fact]
    public void The_console_is_used_by_commands_and_the_terminal_only() =>
        AssertOnlyIn(
            ConsoleUse(),
            [
                "GlucoseTracker.Pi/Commands/", "GlucoseTracker.Pi/Login/", "GlucoseTracker.Pi/Preview/", "GlucoseTracker.Pi/Demo/Terminal",
                "GlucoseTracker.Pi/Terminal/",
                "GlucoseTracker.Simulator.Cli/",
            ]);

    /// <summary>All other output to the console passes the filter of SanitizedConsole.</summary>
    [Fact]
    public void Only_the_panel_in_a_terminal_writes_past_the_console_filter() =>
        AssertOnlyIn(
            UnfilteredConsole(),
            [
                "GlucoseTracker.Pi/Terminal/", "GlucoseTracker.Pi/Commands/DemoCommand.cs",
                "GlucoseTracker.Simulator.Cli/", // it writes only its own words
            ]);

    [Fact]
    public void Every_suppression_gives_its_reason()
    {
        var silenced = Repository.Sources.SelectMany(
            s => SuppressionWithoutReason().Matches(s.Text).Select(match => $"{s.PathInSources}: {match.Value}"));

        Assert.Empty(silenced);
    }

    /// <summary>Messages of exceptions can end with a full stop; <c>FailureReason</c> takes it away.</summary>
    [Fact]
    public void No_message_is_put_into_a_sentence_with_its_full_stop() => AssertOnlyIn(MessageInsideSentence(), []);

    [Fact]
    public void No_message_is_logged_between_brackets_with_its_full_stop()
    {
        var inBrackets = Repository.Sources.SelectMany(
            s => ReasonInBrackets().Matches(s.Text).Select(m => m.Groups["method"].Value)).ToList();
        Assert.NotEmpty(inBrackets);

        AssertOnlyIn(new Regex($@"\.({string.Join('|', inBrackets)})\(.*\bMessage\)"), []);
    }

    [Fact]
    public void Files_are_short()
    {
        var tooLong = Repository.Sources.Where(s => s.Lines > MaxFile && !LongFiles.ContainsKey(s.PathInSources));

        Assert.Empty(tooLong.Select(s => $"{s.PathInSources}: {s.Lines} lines"));
    }

    [Fact]
    public void The_list_of_long_files_contains_no_short_file() =>
        Assert.Empty(LongFiles.Keys.Except(Repository.Sources.Where(s => s.Lines > MaxFile).Select(s => s.PathInSources)));

    [Fact]
    public void Half_of_the_files_are_under_60_lines_and_nine_in_ten_under_180()
    {
        var lengths = Repository.Sources.Select(s => s.Lines).Order().ToList();

        Assert.True(lengths[lengths.Count / 2] <= 60, $"Half of the files are longer than {lengths[lengths.Count / 2]} lines.");
        Assert.True(lengths[lengths.Count * 9 / 10] <= 180, $"One file in ten is longer than {lengths[lengths.Count * 9 / 10]} lines.");
    }

    [Fact]
    public void The_namespace_is_the_folder()
    {
        var wrong = Repository.Sources.Where(s => s.PathInProject is not "Program.cs" and not "AssemblyAttributes.cs")
            .Where(s => !Regex.IsMatch(
                s.Text, $@"^namespace {Regex.Escape(s.Project)}{Regex.Escape(FolderAsNamespace(s))};\r?$", RegexOptions.Multiline));

        Assert.Empty(wrong.Select(s => s.PathInSources));
    }

    [Fact]
    public void The_source_has_no_TODO_comment() => AssertOnlyInText(Leftovers());

    private static string FolderAsNamespace(SourceFile source) =>
        string.Concat(source.PathInProject.Split('/')[..^1].Select(folder => "." + folder));

    private static void AssertOnlyIn(Regex pattern, string[] places) =>
        Assert.Empty(
            Repository.Sources.Where(s => !places.Any(place => s.PathInSources.StartsWith(place, StringComparison.Ordinal)))
                .SelectMany(s => s.Find(pattern)));

    private static void AssertOnlyInText(Regex pattern) =>
        Assert.Empty(Repository.Sources.Where(s => pattern.IsMatch(s.Text)).Select(s => s.PathInSources));

    [GeneratedRegex(@"\b(DllImport|LibraryImport|NativeLibrary|UnmanagedCallersOnly)\b|\bextern\s")]
    private static partial Regex NativeCalls();

    [GeneratedRegex(
        @"\bFile\.(Open|Create(?!SymbolicLink)|Append|Read|Write|Copy)|\bnew FileStream\(|" +
        @"\bnew Stream(Reader|Writer)\(_?(name|file|path)\b(?!.*leaveOpen)")]
    private static partial Regex DirectFileAccess();

    [GeneratedRegex(@"(==|!=|\bis (not )?\(?([\w.]+ or )*)\s*ConnectionCause\.(ClockNotTrusted|ReadingAhead|ClocksDisagree)\b")]
    private static partial Regex CauseAsClock();

    [GeneratedRegex(@"\bSanitizedConsole\.Raw\b|\bOpenStandard(Output|Error)\b|\bSet(Out|Error)\(|/dev/(tty|stdout|stderr)")]
    private static partial Regex UnfilteredConsole();

    [GeneratedRegex(@"(?<![\d.])18\.0\d*|(?<![\d.])1801\d+|(?<![\d.])0?\.0555\d*|[*/]\s*18[mdfMDF]?\b(?!\.)")]
    private static partial Regex UnitFactors();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTickCount(64)?\b|\bStopwatch\b|\bThread\.Sleep\b|\bRandom\.Shared\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bTimeProvider\.System\b")]
    private static partial Regex RealClock();

    [GeneratedRegex(@"\bnew Random\(\)|\bRandom\.Shared\b|\bGuid\.NewGuid\b")]
    private static partial Regex UnseededRandom();

    [GeneratedRegex(@"\b(TimeProvider|File|Directory|FileStream|Socket|HttpClient|Process|Environment|Thread|Timer|ILogger)\b[.(<\s]")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(@"\bSixLabors\b")]
    private static partial Regex ImageSharp();

    [GeneratedRegex(@"\bIot\.Device\b|\bUnitsNet\b")]
    private static partial Regex DeviceBindings();

    [GeneratedRegex(
        @"\bImage\.(Load|Identify|DetectFormat)|\b(Png|Jpeg|Gif|Bmp|Tga|Tiff|Webp|Pbm|IImage)Decoder|" +
        @"\w+ConfigurationModule\b|(?<!\w)Configuration\.Default\b")]
    private static partial Regex PictureDecoding();

    [GeneratedRegex(@"\b(async|await|Task|ValueTask|Thread)\b")]
    private static partial Regex Waiting();

    [GeneratedRegex(@"\bConsole(Key|KeyInfo|Color)?\s*\.")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(
        @"#pragma warning disable(?!.*//\s*\w)|(SuppressMessage|UnconditionalSuppressMessage)\((?![^)]*Justification)|#nullable disable")]
    private static partial Regex SuppressionWithoutReason();

    [GeneratedRegex(@"\bMessage\}[.;,)]")]
    private static partial Regex MessageInsideSentence();

    [GeneratedRegex(@"\(\{Reason\}\)[^\n]*\n(?:\s*""[^\n]*\n)*\s*public static partial void (?<method>\w+)\(")]
    private static partial Regex ReasonInBrackets();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|#region\b|NotImplementedException")]
    private static partial Regex Leftovers();
}
