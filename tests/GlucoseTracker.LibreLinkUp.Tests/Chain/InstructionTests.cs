using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>
/// Every known instruction of the service in the responses to every call, as long as the call is repeated.
/// docs/librelinkup-failures.md has the table.
/// </summary>
public sealed class InstructionTests
{
    private const string Json = "application/json";

    private static readonly CallKinds[] Calls =
    [
        CallKinds.Login, CallKinds.AccountStep, CallKinds.Connections, CallKinds.Graph, CallKinds.Logbook,
    ];

    private static readonly Dictionary<string, Fault> Instructions = new()
    {
        ["go to another region"] = Fault.RedirectOnData,
        ["go to no region"] = Fault.RedirectForeignOnData,
        ["accept new terms"] = Fault.StepOnData,
        ["verify the e-mail"] = GetInstructions("""{"status":4,"data":{"step":{"type":"verifyEmail","componentName":"VerifyEmail"}}}"""),
        ["use version 4.19.2"] = GetInstructions("""{"data":{"minimumVersion":"4.19.2"},"status":920}""", 403),
        ["use version 5.0.0"] = GetInstructions("""{"data":{"minimumVersion":"5.0.0"},"status":920}""", 403),
        ["locked for 600 s"] = GetInstructions(
            """{"status":429,"data":{"code":60,"data":{"failures":3,"interval":60,"lockout":600},"message":"locked"}}"""),
        ["wait 240 s"] = Fault.TooManyRequests,
        ["a break"] = Fault.Maintenance,
        ["the session is over"] = Fault.SessionDead,
        ["blocked by the network"] = Fault.CloudflareBlock,
        ["encrypted (version 5)"] = Fault.Encrypted,
    };

    private static readonly string[] Lines = [.. File.ReadLines(Path.Combine(Root(), "docs", "librelinkup-failures.md"))];

    public static TheoryData<string, CallKinds> Cells
    {
        get
        {
            var cells = new TheoryData<string, CallKinds>();
            foreach (var name in Instructions.Keys)
            {
                foreach (var call in Calls)
                {
                    cells.Add(name, call);
                }
            }

            return cells;
        }
    }

    [Fact]
    public void The_document_has_a_row_for_every_instruction() =>
        Assert.All(Instructions.Keys, name => Assert.Single(Lines, line => line.StartsWith($"| {name} |", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task An_instruction_on_a_call_ends_in_what_the_document_reports(string name, CallKinds call)
    {
        await using var bench = await StartAsync(call);
        bench.Service.Fault = Instructions[name].On(call);

        var outcome = await CallAsync(bench, call);

        Assert.Equal(Cell(name, call), outcome.Cause?.ToString() ?? "fine");
        Assert.InRange(bench.Count(CallKinds.Login), 1, 3);
        Assert.All(bench.Service.Requests, r => Assert.DoesNotContain("example.com", r.Host, StringComparison.Ordinal));
        if (name == "use version 4.19.2")
        {
            Assert.Contains(bench.Service.Requests, r => r.Kind == call && r.Version == "4.19.2");
        }

        if (name is "locked for 600 s")
        {
            Assert.Equal(TimeSpan.FromMinutes(10), outcome.Wait);
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task After_the_instruction_the_value_returns_with_the_next_due_poll(string name, CallKinds call)
    {
        await using var bench = await StartAsync(call);
        bench.Service.Fault = Instructions[name].On(call);
        var outcome = await CallAsync(bench, call);

        bench.Service.Fault = null;
        bench.Time.Advance(outcome.Wait > TimeSpan.FromMinutes(2) ? outcome.Wait.Value : TimeSpan.FromMinutes(5));
        var after = await bench.PollAsync();

        Assert.NotNull(after.Answer?.Current);
    }

    [Fact]
    public async Task A_lock_out_that_a_data_call_reports_delays_logins_too()
    {
        await using var bench = await StartAsync(CallKinds.Connections);
        bench.Service.Fault = Instructions["locked for 600 s"].On(CallKinds.Connections);
        await bench.PollAsync();
        var logins = bench.Count(CallKinds.Login);
        bench.Service.Fault = null;
        bench.Service.EndSessions();
        bench.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(ConnectionCause.LockedOut, (await bench.PollAsync()).Cause);
        Assert.Equal(logins, bench.Count(CallKinds.Login));
    }

    [Theory]
    [InlineData("invalid or expired jwt")]
    [InlineData("Unauthorized")]
    public async Task A_refused_step_is_not_a_refused_password(string message)
    {
        await using var bench = await StartAsync(CallKinds.AccountStep);
        bench.Service.Fault = GetInstructions($$"""{"message":"{{message}}"}""", 401).On(CallKinds.AccountStep);
        Assert.Equal(ConnectionCause.ServiceError, (await bench.PollAsync()).Cause);

        bench.Service.Fault = null;
        bench.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.NotNull((await bench.PollAsync()).Answer?.Current);
    }

    private static async Task<Bench> StartAsync(CallKinds call)
    {
        var bench = await Bench.StartAsync();
        bench.Options = o => o with { AcceptTerms = true };
        if (call == CallKinds.AccountStep)
        {
            bench.Service.Rules = bench.Service.Rules with { Steps = [AccountStep.Terms] };
        }
        else if (call != CallKinds.Login)
        {
            await bench.PollAsync();
            bench.Time.Advance(TimeSpan.FromMinutes(2));
        }

        return bench;
    }

    private static Task<Outcome> CallAsync(Bench bench, CallKinds call) => call switch
    {
        CallKinds.Graph => bench.HistoryAsync(),
        CallKinds.Logbook => bench.LogbookAsync(),
        _ => bench.PollAsync(),
    };

    private static Fault GetInstructions(string body, int status = 200) =>
        Fault.Create("instruction", CallKinds.All, status, Json, System.Text.Encoding.UTF8.GetBytes(body));

    private static string Cell(string name, CallKinds call) =>
        Lines.Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal)).Split(
            '|', StringSplitOptions.TrimEntries)[2 + Array.IndexOf(Calls, call)].Trim('`');

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GlucoseTracker.Pi.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [Fact]
    public async Task A_redirect_of_a_data_call_by_http_is_not_followed_and_costs_no_session()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Service.Fault = Fault.HttpRedirect;
        var sent = bench.Service.Requests.Count;

        Assert.Equal(ConnectionCause.RedirectRefused, (await bench.PollAsync()).Cause);
        Assert.Equal(sent + 1, bench.Service.Requests.Count);

        bench.Service.Fault = null;
        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.Equal(1, bench.Count(CallKinds.Login));
    }
}
