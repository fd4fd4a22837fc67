using System.Collections;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The sources of readings, in their order.</summary>
public enum SourceKind
{
    /// <summary>The LibreLinkUp cloud.</summary>
    LibreLinkUp,

    /// <summary>An app on a phone in the own network.</summary>
    Phone,

    /// <summary>A Nightscout site.</summary>
    Nightscout,
}

/// <summary>The sources in the order of polling: at least one, each once. Equality: by content.</summary>
public sealed class SourceOrder : IReadOnlyList<SourceKind>, IEquatable<SourceOrder>
{
    /// <summary>The name of each source in the configuration.</summary>
    internal static readonly IReadOnlyDictionary<string, SourceKind> Names = new Dictionary<string,
        SourceKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["libreLinkUp"] = SourceKind.LibreLinkUp,
        ["phone"] = SourceKind.Phone,
        ["nightscout"] = SourceKind.Nightscout,
    };

    private readonly SourceKind[] _kinds;

    /// <summary>Creates the order.</summary>
    /// <exception cref="ArgumentException">There is no source, or one occurs twice.</exception>
    public SourceOrder(params IEnumerable<SourceKind> kinds)
    {
        _kinds = [.. kinds];
        if (_kinds.Length == 0 || _kinds.Distinct().Count() != _kinds.Length)
        {
            throw new ArgumentException("There must be at least one source, and each once.", nameof(kinds));
        }
    }

    /// <inheritdoc/>
    public int Count => _kinds.Length;

    /// <inheritdoc/>
    public SourceKind this[int index] => _kinds[index];

    /// <summary>Reads "libreLinkUp, phone, nightscout".</summary>
    public static bool TryParse(string text, out SourceOrder order)
    {
        ArgumentNullException.ThrowIfNull(text);
        order = null!;
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        if (!Array.TrueForAll(names, Names.ContainsKey))
        {
            return false;
        }

        var kinds = names.Select(name => Names[name]).ToList();
        if (kinds.Distinct().Count() != kinds.Count)
        {
            return false;
        }

        order = new SourceOrder(kinds);
        return true;
    }

    /// <summary>
    /// Returns the order with another source, inserted in the default order (LibreLinkUp, phone, Nightscout); this order when it already
    /// contains the source.
    /// </summary>
    public SourceOrder With(SourceKind kind)
    {
        if (_kinds.Contains(kind))
        {
            return this;
        }

        var place = Array.FindIndex(_kinds, k => k > kind);
        return new SourceOrder(place < 0 ? _kinds.Append(kind) : [.. _kinds[..place], kind, .. _kinds[place..]]);
    }

    /// <inheritdoc/>
    public IEnumerator<SourceKind> GetEnumerator() => ((IEnumerable<SourceKind>)_kinds).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SourceOrder? other) => other is not null && _kinds.AsSpan().SequenceEqual(other._kinds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceOrder);

    /// <inheritdoc/>
    public override int GetHashCode() => _kinds.Aggregate(0, HashCode.Combine);

    /// <summary>The order as text of the configuration.</summary>
    public override string ToString() => string.Join(", ", _kinds.Select(kind => Names.First(n => n.Value == kind).Key));
}
