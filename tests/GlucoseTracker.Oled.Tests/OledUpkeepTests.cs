using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled.Tests;

public sealed class OledUpkeepTests
{
    private readonly Bench _bench = Bench.For("ssd1306-128x64");

    [Fact]
    public void A_panel_that_lost_its_power_gets_a_complete_picture_with_the_first_change_after_three_seconds()
    {
        ShowNext(0);
        _bench.Device.LosePower();

        _bench.Time.Advance(TimeSpan.FromSeconds(3));
        ShowNext(1);

        _bench.AssertShows(Frame(1));
    }

    [Fact]
    public void A_panel_that_lost_its_power_is_detected_although_the_picture_stays_the_same()
    {
        ShowNext(0);
        _bench.Device.LosePower();

        _bench.Time.Advance(TimeSpan.FromSeconds(3));
        ShowNext(0);

        _bench.AssertShows(Frame(0));
    }

    [Fact]
    public void The_noise_of_a_lost_power_is_never_seen()
    {
        ShowNext(0);
        _bench.Device.LosePower();
        _bench.Device.AfterWrite = () =>
        {
            if (_bench.Device.Registers is { On: true, Pump: true })
            {
                _bench.AssertShows(Frame(1));
            }
        };

        _bench.Time.Advance(TimeSpan.FromSeconds(3));
        ShowNext(1);

        _bench.AssertShows(Frame(1));
    }

    [Fact]
    public void The_status_is_not_read_more_often_than_every_three_seconds()
    {
        ShowNext(0);
        var reads = _bench.Device.StatusReads;
        for (var second = 1; second <= 30; second++)
        {
            _bench.Time.Advance(TimeSpan.FromSeconds(1));
            ShowNext(second);
        }

        Assert.Equal(reads + 10, _bench.Device.StatusReads);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0x43)]
    public void Without_a_status_the_whole_frame_is_sent_again_each_minute(int? status)
    {
        _bench.Device.StatusNibble = (byte?)status;
        ShowNext(0);
        _bench.Device.LosePower();

        _bench.Time.Advance(TimeSpan.FromSeconds(59));
        ShowNext(1);
        _bench.AssertDark();

        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        ShowNext(1);
        _bench.AssertShows(Frame(1));
    }

    [Fact]
    public void Registers_changed_by_an_undervoltage_are_restored_within_ten_minutes_without_a_flicker()
    {
        ShowNext(0);
        _bench.Device.Registers.StartLine = 17;
        _bench.Device.Registers.Inverted = true;
        _bench.Device.ClearWrites();

        _bench.Time.Advance(TimeSpan.FromMinutes(10));
        ShowNext(0);

        _bench.AssertShows(Frame(0));
        Assert.DoesNotContain(_bench.Device.Writes, write => !write.IsData && write.Bytes.Contains<byte>(0xAE));
    }

    [Fact]
    public void A_working_panel_gets_no_initialization_in_between()
    {
        ShowNext(0);
        _bench.Device.ClearWrites();
        for (var second = 0; second < 599; second++)
        {
            _bench.Time.Advance(TimeSpan.FromSeconds(1));
            _bench.Display.Show(Frame(0));
        }

        Assert.Empty(_bench.Device.Writes);
    }

    private void ShowNext(int seed) => _bench.Display.Show(Frame(seed));

    private MonoFrame Frame(int seed) => Pictures.Changed(Pictures.Asymmetric(_bench.Panel), seed);
}
