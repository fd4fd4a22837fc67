using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>
/// A list of objects, or null when something else stands there. Items that are no objects are left out. What is kept of a list is bounded;
/// each kind of list says how.
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

    /// <summary>What takes the items of one list.</summary>
    protected abstract IBoundedItems NewItems();

    /// <summary>Takes the items of one list.</summary>
    protected interface IBoundedItems
    {
        /// <summary>Keeps or drops an item.</summary>
        /// <exception cref="JsonException">The list is too long, and no item may be dropped.</exception>
        void Add(T item);

        /// <summary>The items that were kept.</summary>
        IReadOnlyList<T> Get();
    }
}
