using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>
/// Collects the people who share. No person who could be chosen is dropped: a list that is too long is an error. One entry without an id is
/// kept, so that a list of such entries differs from an empty list.
/// </summary>
internal sealed class PeopleList : LenientList<WireConnection>
{
    /// <summary>The maximum length; the longest real lists, of clinics, have some hundred people.</summary>
    public const int MaxPeople = 1000;

    protected override IBoundedItems NewItems() => new People();

    private sealed class People : IBoundedItems
    {
        private readonly List<WireConnection> _people = [];
        private WireConnection? _unusable;

        public void Add(WireConnection item)
        {
            if (string.IsNullOrWhiteSpace(item.PatientId))
            {
                _unusable ??= item;
                return;
            }

            if (_people.Count == MaxPeople)
            {
                throw new JsonException($"The list holds more than {MaxPeople} people.");
            }

            _people.Add(item);
        }

        public IReadOnlyList<WireConnection> Get() => _unusable is null ? _people : [.. _people, _unusable];
    }
}
