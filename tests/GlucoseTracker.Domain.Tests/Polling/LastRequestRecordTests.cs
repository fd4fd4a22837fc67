using FsCheck;
using FsCheck.Fluent;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Tests.Polling;

public sealed class LastRequestRecordTests
{
    private const string Boot = "3f0c5a52-9d0e-4c0e-8f43-1f6f6d3c2b11";
    private const string OtherBoot = "a7e1a7bc-13b5-4bb1-a0f9-0d8c1f5a2e77";
    private static readonly DateTimeOffset Then = Sample.Noon;

    private static readonly LastRequestRecord Record = new(Boot, TimeSpan.FromSeconds(1000), Then);

    [Fact]
    public void Within_one_boot_the_monotonic_clock_gives_the_exact_time()
    {
        var ago = Record.GetElapsed(Boot, TimeSpan.FromSeconds(1042.5), Then.AddYears(3));

        Assert.Equal(TimeSpan.FromSeconds(42.5), ago);
    }

    [Fact]
    public void A_record_from_ahead_on_the_same_boot_counts_as_just_now() =>
        Assert.Equal(TimeSpan.Zero, Record.GetElapsed(Boot, TimeSpan.FromSeconds(999), Then));

    [Fact]
    public void After_another_boot_it_was_at_least_this_boot_ago() =>
        Assert.Equal(TimeSpan.FromSeconds(30), Record.GetElapsed(OtherBoot, TimeSpan.FromSeconds(30), Then.AddSeconds(20)));

    [Fact]
    public void After_another_boot_the_wall_clock_may_give_a_longer_time() =>
        Assert.Equal(TimeSpan.FromMinutes(9), Record.GetElapsed(OtherBoot, TimeSpan.FromSeconds(30), Then.AddMinutes(9)));

    [Fact]
    public void After_another_boot_a_wall_clock_from_before_the_request_is_not_used() =>
        Assert.Equal(TimeSpan.FromSeconds(30), Record.GetElapsed(OtherBoot, TimeSpan.FromSeconds(30), Then.AddYears(-50)));

    [Theory]
    [InlineData("", Boot)]
    [InlineData(Boot, "")]
    [InlineData("", "")]
    public void Without_a_boot_id_only_the_wall_clock_counts(string recorded, string present)
    {
        var record = new LastRequestRecord(recorded, TimeSpan.FromSeconds(1000), Then);

        Assert.Equal(TimeSpan.FromSeconds(20), record.GetElapsed(present, TimeSpan.FromDays(3), Then.AddSeconds(20)));
        Assert.Null(record.GetElapsed(present, TimeSpan.FromDays(3), Then.AddSeconds(-1)));
    }

    [Fact]
    public void The_record_is_one_line_of_plain_text() =>
        Assert.Equal($"{Boot} 00:16:40 2026-11-21T12:00:00.0000000Z", Record.ToText());

    [Fact]
    public void The_line_end_of_a_file_does_not_matter() =>
        Assert.Equal(Record, LastRequestRecord.TryParse(Record.ToText() + "\n"));

    [Fact]
    public void An_unknown_boot_survives_as_unknown()
    {
        var record = new LastRequestRecord("", TimeSpan.FromSeconds(5), Then);

        Assert.Equal(record, LastRequestRecord.TryParse(record.ToText()));
        Assert.Equal("", LastRequestRecord.TryParse(record.ToText())?.BootId);
    }

    [Fact]
    public void Another_time_zone_is_written_as_UTC() =>
        Assert.Equal(Record.ToText(), new LastRequestRecord(Boot, Record.Uptime, Then.ToOffset(TimeSpan.FromHours(5))).ToText());

    [Fact]
    public void Every_record_is_read_back_as_it_was() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (uptime, utc) =>
                {
                    var record = new LastRequestRecord(Boot, TimeSpan.FromTicks(uptime * 7919L), Then.AddTicks(utc * 104729L));

                    return LastRequestRecord.TryParse(record.ToText()) == record;
                }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0\0\0\0")]
    [InlineData(Boot)]
    [InlineData(Boot + " 00:16:40")]
    [InlineData(Boot + " 00:16:40 ")]
    [InlineData(Boot + " 00:16:40 yesterday")]
    [InlineData(Boot + " -00:16:40 2026-11-21T12:00:00.0000000Z")]
    [InlineData(Boot + " 1000 2026-11-21T12:00:00.0000000")]
    [InlineData(Boot + " 00:16:40 2026-11-21T12:00:00.0000000Z more")]
    [InlineData(Boot + " 00:16:40 2026-13-21T12:00:00.0000000Z")]
    [InlineData("two words 00:16:40 2026-11-21T12:00:00.0000000Z")]
    [InlineData("/etc/passwd 00:16:40 2026-11-21T12:00:00.0000000Z")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789 00:16:40 2026-11-21T12:00:00.0000000Z")]
    public void Anything_else_is_no_record(string? text) => Assert.Null(LastRequestRecord.TryParse(text));

    [Fact]
    public void A_line_cut_anywhere_is_no_record_or_the_whole_one()
    {
        var text = Record.ToText();
        for (var length = 0; length < text.Length; length++)
        {
            Assert.Null(LastRequestRecord.TryParse(text[..length]));
        }
    }

    [Fact]
    public void No_text_throws_and_a_record_that_was_read_is_written_identically()
    {
        var characters = Gen.OneOf(Gen.Choose(0, 0x2FF).Select(c => (char)c), Gen.Elements(" -:.0123456789TZ".ToCharArray()));
        var noise = characters.ArrayOf().Select(c => new string(c)).ToArbitrary();
        var cuts = Gen.Choose(0, Record.ToText().Length).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(noise, cuts, cuts, (middle, first, second) =>
        {
            var text = Record.ToText()[..first] + middle + Record.ToText()[second..];
            var record = LastRequestRecord.TryParse(text);

            return LastRequestRecord.TryParse(middle) is null && (record is null || record == LastRequestRecord.TryParse(record.ToText()));
        }));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("line\nend")]
    public void A_name_that_would_break_the_line_is_refused(string bootId) =>
        Assert.Throws<ArgumentException>(() => new LastRequestRecord(bootId, TimeSpan.Zero, Then));

    [Fact]
    public void A_negative_uptime_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LastRequestRecord(Boot, TimeSpan.FromTicks(-1), Then));
}
