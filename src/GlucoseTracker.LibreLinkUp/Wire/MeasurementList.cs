using GlucoseTracker.Domain.Readings;
using GlucoseTracker.LibreLinkUp.People;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Collects the newest measurements of a list in any order; measurements without a valid time count as the oldest.</summary>
internal sealed class MeasurementList : LenientList<WireMeasurement>
{
    /// <summary>The maximum number: a history has 144 points, or 720 at one per minute.</summary>
    public const int MaxMeasurements = 4096;

    protected override IBoundedItems NewItems() => new Newest();

    private sealed class Newest : IBoundedItems
    {
        private readonly NewestItems<WireMeasurement> _items = new(MaxMeasurements);

        public void Add(WireMeasurement item) => _items.Add(item, WireTime.Read(item.FactoryTimestamp) ?? DateTimeOffset.MinValue);

        public IReadOnlyList<WireMeasurement> Get() => _items.ToSorted();
    }
}
