namespace GlucoseTracker.Domain.Values;

/// <summary>
/// A password or token. <c>ToString</c> returns a fixed text, so that the secret does not reach a log, a message or a serialised record.
/// </summary>
/// <remarks>Equality: by content, in constant time for equal lengths. The value is neither null nor empty.</remarks>
public sealed class Secret : IEquatable<Secret>
{
    private readonly string _value;

    /// <summary>Creates a secret.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Returns the secret, for sending or storing it only.</summary>
    public string Reveal() => _value;

    /// <summary>True when the secret is valid in an HTTP header: visible ASCII without spaces and line breaks.</summary>
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

    /// <summary>A fixed text.</summary>
    public override string ToString() => "[secret]";
}
