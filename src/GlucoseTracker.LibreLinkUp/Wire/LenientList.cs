using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>
/// Reads a list of objects; null for other types. Items of other types are ignored. The number of items is limited; each kind of list
/// defines how.
/// </summary>
internal abstract class LenientList<T> : LenientConverter<IReadOnlyList<T>?>
    where T : class
{
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var items = NewItems();
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (JsonSerializer.Deserialize(ref reader, item) is { } read)
            {
                items.Add(read);
            }
        }

        return items.Get();
    }

    /// <summary>Creates the collector of one list.</summary>
    protected abstract IBoundedItems NewItems();

    /// <summary>Collects the items of one list.</summary>
    protected interface IBoundedItems
    {
        /// <summary>Adds or drops an item.</summary>
        /// <exception cref="JsonException">The list is too long, and no item may be dropped.</exception>
        void Add(T item);

        /// <summary>The collected items.</summary>
        IReadOnlyList<T> Get();
    }
}
