using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Reads a site's list of entries token by token, without a document in memory. Its memory is bounded for every body: a maximum number of
/// entries with a few short fields each.
/// </summary>
internal static class SiteEntryReader
{
    /// <summary>
    /// The maximum number of entries up to the response's date, and after it. Two devices that write each minute send 3240 in 27 hours.
    /// </summary>
    public const int MaxEntries = 4096;

    private const int MaxDepth = 16;

    /// <summary>The maximum length of a text in bytes; the longest known text is a device's name with its version.</summary>
    private const int MaxText = 128;

    /// <summary>The entries of a body.</summary>
    /// <param name="body">The body, JSON.</param>
    /// <param name="field">The field of the outermost object with the list; empty: the body itself is the list.</param>
    /// <param name="getTime">The time of an entry; null for a useless entry, which is counted and dropped.</param>
    /// <param name="reference">The date of the response; null when it has none. Entries after it do not displace those before it.</param>
    /// <returns>The entries; null when there is no list at that place.</returns>
    /// <exception cref="JsonException">The body is not JSON, is nested too deeply, or contains the list twice.</exception>
    public static SiteEntryList? Read(
        ReadOnlySpan<byte> body, ReadOnlySpan<byte> field, Func<SiteEntry, DateTimeOffset?> getTime, DateTimeOffset? reference)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        SiteEntryList? list = null;
        if (field.IsEmpty)
        {
            list = ReadList(ref reader, getTime, reference);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isList = NameIs(ref reader, field);
                reader.Read();
                if (isList)
                {
                    list = list is null ? ReadList(ref reader, getTime, reference) : throw new JsonException("The list is there twice.");
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        else
        {
            reader.Skip();
        }

        // The next step reports any content after the value as an error.
        reader.Read();
        return list;
    }

    private static SiteEntryList? ReadList(ref Utf8JsonReader reader, Func<SiteEntry, DateTimeOffset?> getTime, DateTimeOffset? reference)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var newest = new NewestItems<SiteEntry>(MaxEntries, reference);
        var total = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            total++;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (ReadEntry(ref reader) is var entry && getTime(entry) is { } at)
            {
                newest.Add(entry, at);
            }
        }

        return new SiteEntryList(newest.ToSorted(), total);
    }

    /// <summary>Reads one entry; the last of several fields with one name counts.</summary>
    private static SiteEntry ReadEntry(ref Utf8JsonReader reader)
    {
        var entry = default(SiteEntry);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (NameIs(ref reader, "sgv"u8))
            {
                var value = NextNumber(ref reader, out var text);
                entry = entry with { Sgv = value, SgvText = value is null ? text : null };
            }
            else if (NameIs(ref reader, "date"u8))
            {
                entry = entry with { Date = NextNumber(ref reader, out _) };
            }
            else if (NameIs(ref reader, "dateString"u8))
            {
                entry = entry with { DateString = NextText(ref reader) };
            }
            else if (NameIs(ref reader, "type"u8))
            {
                entry = entry with { Type = NextText(ref reader) };
            }
            else if (NameIs(ref reader, "direction"u8))
            {
                entry = entry with { Direction = NextText(ref reader) };
            }
            else if (NameIs(ref reader, "units"u8))
            {
                entry = entry with { Units = NextText(ref reader) };
            }
            else if (NameIs(ref reader, "mbg"u8))
            {
                entry = entry with { IsMeterValue = NextNumber(ref reader, out _) > 0 };
            }
            else if (NameIs(ref reader, "device"u8))
            {
                entry = entry with { Device = NextText(ref reader) };
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return entry;
    }

    /// <summary>A name that is invalid Unicode is not one of the known names.</summary>
    private static bool NameIs(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <param name="reader">The reader at the name of the field.</param>
    /// <param name="text">The field's text when it is one.</param>
    private static double? NextNumber(ref Utf8JsonReader reader, out string? text)
    {
        text = null;
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDouble(out var number) ? number : null;
        }

        text = Text(ref reader);
        return text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var written)
            ? written
            : null;
    }

    private static string? NextText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Text(ref reader);
    }

    /// <summary>The text; null for another kind of value, a text that is too long, or invalid Unicode.</summary>
    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        try
        {
            return reader.ValueSpan.Length <= MaxText ? Common(ref reader) ?? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Common texts are shared between entries.</summary>
    private static string? Common(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("sgv"u8) ? "sgv" : reader.ValueTextEquals("Flat"u8) ? "Flat" : null;
}
