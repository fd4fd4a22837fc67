using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Tests.People;

public sealed class PatientSelectorTests
{
    private static readonly WireConnection Ada = new() { PatientId = "aaaa", FirstName = "Ada", LastName = "Example" };
    private static readonly WireConnection Ben = new() { PatientId = "bbbb", FirstName = "Ben", LastName = "Sample" };

    [Fact]
    public void The_only_one_needs_no_choice() => Assert.Same(Ada, PatientSelector.Select([Ada], "", null));

    [Theory]
    [InlineData("bbbb")]
    [InlineData("BBBB")]
    [InlineData("Ben Sample")]
    [InlineData("  ben   SAMPLE ")]
    public void A_person_is_chosen_by_id_or_by_name(string wanted) => Assert.Same(Ben, PatientSelector.Select([Ada, Ben], wanted, null));

    [Fact]
    public void The_order_of_the_list_does_not_matter() => Assert.Same(Ben, PatientSelector.Select([Ben, Ada], "bbbb", null));

    [Fact]
    public void Without_a_choice_none_of_several_people_is_selected()
    {
        var failure = Assert.Throws<SourceException>(() => PatientSelector.Select([Ada, Ben], "", null));

        Assert.Equal((ConnectionCause.PersonNotChosen, 2), (failure.Cause, failure.Details.People));
    }

    [Fact]
    public void Two_of_one_name_must_be_distinguished_by_id()
    {
        var other = Ada with { PatientId = "cccc" };

        Assert.Equal(
            ConnectionCause.PersonNotChosen,
            Assert.Throws<SourceException>(() => PatientSelector.Select([Ada, other], "Ada Example", null)).Cause);
        Assert.Same(other, PatientSelector.Select([Ada, other], "cccc", null));
    }

    [Fact]
    public void A_chosen_one_who_is_not_there_is_gone_even_when_another_is() =>
        Assert.Equal(
            ConnectionCause.PersonGone, Assert.Throws<SourceException>(() => PatientSelector.Select([Ada], "Ben Sample", null)).Cause);

    [Fact]
    public void Another_single_person_than_before_is_not_shown() =>
        Assert.Equal(ConnectionCause.PersonGone, Assert.Throws<SourceException>(() => PatientSelector.Select([Ben], "", "aaaa")).Cause);

    [Fact]
    public void A_choice_wins_over_the_one_before() => Assert.Same(Ben, PatientSelector.Select([Ada, Ben], "bbbb", "aaaa"));

    [Fact]
    public void An_empty_list_of_people_is_nobody() =>
        Assert.Equal(ConnectionCause.NobodyShares, Assert.Throws<SourceException>(() => PatientSelector.Select([], "", null)).Cause);

    [Fact]
    public void Entries_without_an_id_are_not_understood() =>
        Assert.Equal(
            ConnectionCause.AnswerNotUnderstood,
            Assert.Throws<SourceException>(() => PatientSelector.Select([new WireConnection()], "", null)).Cause);

    [Fact]
    public void The_failures_name_no_person() =>
        Assert.DoesNotContain(
            "Ada", Assert.Throws<SourceException>(() => PatientSelector.Select([Ben], "Ada Example", null)).ToString(),
            StringComparison.Ordinal);
}
