namespace GlucoseTracker.Domain.Values;

/// <summary>
/// A password or token. It prints as a placeholder, so that it cannot slip into a log, a message or a serialised record by itself.
/// </summary>
/// <remarks>Equality: by content, in constant time for equal lengths. Never null inside, never empty.</remarks>
public sealed class Secret : IEquatable<Secret>
{
    private readonly string _value;

    /// <summary>Holds a value.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>The value itself. Call it where it is sent or stored, and nowhere else.</summary>
    public string Reveal() => _value;

    /// <summary>True when it can stand in an HTTP header as it is: visible ASCII, without blanks and line breaks.</summary>
    public bool FitsHeader => _value.All(c => c is > ' ' and < '\x7f');

    /// <inheritdoc/>
    public bool Equals(Secret? other)
    {
        if (other is null || other._value.Length != _value.Length)
        {
            return false;
        }

        var difference = 0;
        for (var i = 0; i < _value.Length; i++)
        {
            difference |= _value[i] ^ other._value[i];
        }

        return difference == 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>A placeholder.</summary>
    public override string ToString() => "[secret]";
}
