using System.Buffers;
using System.Text;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>
/// A writer that removes control characters and invisible characters (<see cref="NeutralText.IsHarmful"/>) except line breaks and tabs.
/// </summary>
/// <param name="inner">The writer that receives the filtered text.</param>
internal sealed class SanitizingWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    /// <summary>The first half of a surrogate pair whose second half has not been written yet; 0: none.</summary>
    private char _high;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        var kept = new StringBuilder(buffer.Length + 1);
        var rest = _high == 0 ? buffer : [_high, .. buffer];
        _high = '\0';
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                _high = rest[0];
                break;
            }

            if (status == OperationStatus.Done && IsAllowed(rune, rest[length..]))
            {
                kept.Append(rest[..length]);
            }

            rest = rest[length..];
        }

        inner.Write(kept);
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <summary>True for a harmful character, or for a carriage return, which could overwrite the line.</summary>
    private static bool IsAllowed(Rune rune, ReadOnlySpan<char> rest) =>
        rune.Value is '\n' or '\t' || (rune.Value == '\r' && rest is ['\n', ..]) || !NeutralText.IsHarmful(rune);
}
