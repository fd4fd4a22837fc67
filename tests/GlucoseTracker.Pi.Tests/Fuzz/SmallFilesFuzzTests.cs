using System.Globalization;
using System.Text;
using GlucoseTracker.Pi.Alarms;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.Pi.Tests.Fuzz;

/// <summary>Spoilt small files of the state directory.</summary>
public sealed class SmallFilesFuzzTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_spoilt_sign_of_life_is_the_instant_that_stands_there_or_none() => FuzzRun.Try(new FuzzTarget("alive-sent", bytes =>
    {
        File.WriteAllBytes(_folder.File("alive-sent"), bytes);
        var last = new AliveFile(_folder.Path).Last;
        Promise.Holds(last is null || Encoding.UTF8.GetString(bytes).Contains(last.Value.Year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal), "An instant that stands nowhere.");
        return $"{last is null}";
    })
    {
        ShortCount = 200,
        Tokens = ["2026-11-21T08:00:00.0000000+01:00", "0001-01-01T00:00:00.0000000+14:00", "Z"],
    });
}
