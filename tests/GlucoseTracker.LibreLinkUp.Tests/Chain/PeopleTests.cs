using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

public sealed class PeopleTests
{
    [Fact]
    public async Task Two_people_without_a_choice_are_a_cause()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.CalmNight, people: 2));

        var outcome = await bench.PollAsync();

        Assert.Equal((ConnectionCause.PersonNotChosen, 2), (outcome.Cause, outcome.Failure!.Details.People));
    }

    [Fact]
    public async Task The_person_chosen_by_name_is_the_one_shown_and_the_one_whose_history_is_fetched()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.FallingLow, people: 2));
        bench.Options = o => o with { Patient = "Ben Sample" };

        var current = await bench.Source.FetchCurrentAsync(default);
        var history = await bench.Source.FetchHistoryAsync(default);

        var ben = new ScenarioPlayer(bench.Service.People[1].Profile, Bench.Start);
        Assert.Equal(ben.CurrentAt(Bench.Start)!.Value, current.Current!.Value);
        Assert.Equal(ben.HistoryAt(Bench.Start).Select(s => s.Value), history.Select(r => r.Value));
    }

    [Fact]
    public async Task After_another_choice_the_history_of_the_other_person_is_never_used()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.FallingLow, people: 2));
        bench.Options = o => o with { Patient = "Ada Example" };
        await bench.PollAsync();
        bench.Options = o => o with { Patient = "Ben Sample" };
        bench.Restart();

        var history = await bench.Source.FetchHistoryAsync(default);

        var ben = new ScenarioPlayer(bench.Service.People[1].Profile, Bench.Start);
        Assert.Equal(ben.HistoryAt(Bench.Start).Select(s => s.Value), history.Select(r => r.Value));
    }

    [Fact]
    public async Task A_person_who_no_longer_shares_is_reported_although_others_share()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.CalmNight, people: 2));
        bench.Options = o => o with { Patient = "Ada Example" };
        await bench.PollAsync();
        bench.Service.Fault = Fault.FirstPersonGone;
        bench.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(ConnectionCause.PersonGone, (await bench.PollAsync()).Cause);
    }

    [Fact]
    public async Task A_manual_sign_in_lists_the_people_and_stores_a_session()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Redirected, people: 2));
        using var signIn = bench.NewSignIn();

        var people = await signIn.RunAsync(default);
        bench.Options = o => o with { Patient = people[1].PatientId };
        var outcome = await bench.PollAsync();

        Assert.Equal(["Ada Example", "Ben Sample"], people.Select(p => p.Name));
        Assert.NotNull(outcome.Answer);

        // One at the first address and, after the redirect, one at the second; none by the poll.
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task Repeated_manual_logins_do_not_lock_the_account()
    {
        await using var bench = await Bench.StartAsync();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            using var signIn = bench.NewSignIn($"wrong {attempt}");
            await Assert.ThrowsAsync<SourceException>(() => signIn.RunAsync(default));
            bench.Time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.InRange(bench.Count(CallKinds.Login), 1, 4);
    }
}
