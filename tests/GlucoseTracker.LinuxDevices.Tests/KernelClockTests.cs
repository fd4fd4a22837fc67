using GlucoseTracker.LinuxDevices.Clock;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class KernelClockTests : IDisposable
{
    private readonly DirectoryInfo _timesync = Directory.CreateTempSubdirectory();

    public void Dispose()
    {
        _timesync.Refresh();
        if (_timesync.Exists)
        {
            _timesync.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_mark_of_the_time_service_is_believed_even_where_the_kernel_may_not_be_asked()
    {
        File.WriteAllText(Path.Combine(_timesync.FullName, "synchronized"), "");

        Assert.True(Clock(null).IsSynchronized());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(5, false)]
    public void Without_a_mark_the_kernel_is_asked(int state, bool synchronized)
    {
        _timesync.Delete(recursive: true);

        Assert.Equal(synchronized, Clock(state).IsSynchronized());
    }

    [Fact]
    public void A_time_service_without_its_mark_is_not_ready() => Assert.False(Clock(null).IsSynchronized());

    [Fact]
    public void A_missing_time_service_is_not_a_refusal()
    {
        _timesync.Delete(recursive: true);

        Assert.Null(Clock(null).IsSynchronized());
    }

    [Fact]
    public void The_real_kernel_answers_or_refuses_without_an_error()
    {
        var asked = Record.Exception(() => new KernelClock().IsSynchronized());

        Assert.Null(asked);
    }

    private KernelClock Clock(int? state) => new(_timesync.FullName, () => state);
}
