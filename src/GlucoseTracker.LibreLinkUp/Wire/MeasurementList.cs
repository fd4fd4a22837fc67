using GlucoseTracker.Domain.Readings;
using GlucoseTracker.LibreLinkUp.People;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The newest measurements of a list, whatever their order; those without a time that can be read count as the oldest.</summary>
internal sealed class MeasurementList : LenientList<WireMeasurement>
{
    /// <summary>A history has 144 points, or 720 at one a minute.</summary>
    public const int MaxMeasurements = 4096;

    protected override IBoundedItems NewItems() => new Newest();

    private sealed class Newest : IBoundedItems
    {
        private readonly NewestItems<WireMeasurement> _items = new(MaxMeasurements);

        public void Add(WireMeasurement item) => _items.Add(item, WireTime.Read(item.FactoryTimestamp) ?? DateTimeOffset.MinValue);

        public IReadOnlyList<WireMeasurement> Get() => _items.ToSorted();
    }
}
