using System.Text;
using System.Text.Json.Nodes;

namespace GlucoseTracker.LibreLinkUp.Tests.Mutation;

/// <summary>Spoils a body, once to three times. The same seed spoils it in the same way.</summary>
internal sealed class BodyMutator(int seed)
{
    private static readonly Func<JsonNode?>[] Strangers =
    [
        () => null, () => true, () => false, () => 0, () => -1, () => 1.5, () => 99_999_999_999_999, () => double.MaxValue, () => decimal.MinValue,
        () => "", () => "105", () => "11/3/2026 11:99:00 PM", () => "31/12/2026 23:00:00", () => "\u0000\ufffd", () => new string('9', 5000),
        () => new JsonArray(), () => new JsonObject(), () => Deep(60), () => new JsonArray(1, "two", null),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A spoilt copy.</summary>
    public byte[] Spoil(byte[] body)
    {
        var spoilt = body;
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            spoilt = _random.Next(8) switch
            {
                0 => spoilt[.._random.Next(spoilt.Length + 1)],
                1 => Bytes(spoilt),
                _ => Tree(spoilt),
            };
        }

        return spoilt;
    }

    /// <summary>Some bytes become others, valid UTF-8 or not.</summary>
    private byte[] Bytes(byte[] body)
    {
        var changed = (byte[])body.Clone();
        for (var times = _random.Next(1, 5); times > 0 && changed.Length > 0; times--)
        {
            changed[_random.Next(changed.Length)] = (byte)_random.Next(256);
        }

        return changed;
    }

    /// <summary>A field goes, becomes another type, or changes places with another one.</summary>
    private byte[] Tree(byte[] body)
    {
        JsonNode? root;
        var nodes = new List<JsonNode>();
        try
        {
            root = JsonNode.Parse(body);
            Collect(root, nodes);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return body;
        }

        if (nodes.Count == 0)
        {
            return body;
        }

        var node = nodes[_random.Next(nodes.Count)];
        switch (_random.Next(4))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                var other = nodes[_random.Next(nodes.Count)].DeepClone();
                node.ReplaceWith(other);
                break;
            default:
                Replace(node, Strangers[_random.Next(Strangers.Length)]());
                break;
        }

        try
        {
            return Encoding.UTF8.GetBytes(root!.ToJsonString());
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // Text that is no UTF-8 cannot be written again.
            return body;
        }
    }

    private static void Replace(JsonNode node, JsonNode? stranger)
    {
        if (node.Parent is JsonObject owner)
        {
            owner[node.GetPropertyName()] = stranger;
        }
        else if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = stranger;
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject owner)
        {
            owner.Remove(node.GetPropertyName());
        }
        else if (node.Parent is JsonArray list)
        {
            list.RemoveAt(node.GetElementIndex());
        }
    }

    /// <summary>Every node below the root.</summary>
    private static void Collect(JsonNode? node, List<JsonNode> into)
    {
        var children = node switch
        {
            JsonObject owner => owner.Select(p => p.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            into.Add(child);
            Collect(child, into);
        }
    }

    private static JsonNode Deep(int levels) => levels == 0 ? JsonValue.Create(1) : new JsonArray(Deep(levels - 1));
}
