using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlucoseTracker.Testing.Fuzz;

/// <summary>
/// Mutates JSON as a tree, so that it stays valid JSON: removes a field, changes its type, or swaps it with another one.
/// </summary>
internal sealed class JsonMutator(Random random)
{
    private static readonly Func<JsonNode?>[] Strangers =
    [
        () =>
            null, () =>
                true, () => false, () => 0, () => -1, () => 1.5, () => 99_999_999_999_999, () => double.MaxValue, () => decimal.MinValue,
        () =>
            "", () => "105", () => "11/3/2026 11:99:00 PM", () => "31/12/2026 23:00:00", () => "\u0000\ufffd", () => new string('9', 5000),
        () => new JsonArray(), () => new JsonObject(), () => Deep(60), () => new JsonArray(1, "two", null),
    ];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Makes one change; returns the input itself when it is not JSON.</summary>
    public byte[] Mutate(byte[] input)
    {
        JsonNode? root;
        var nodes = new List<JsonNode>();
        try
        {
            root = JsonNode.Parse(input, documentOptions: Lenient);
            Collect(root, nodes);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return input;
        }

        if (nodes.Count == 0)
        {
            return input;
        }

        var node = nodes[random.Next(nodes.Count)];
        switch (random.Next(4))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                var other = nodes[random.Next(nodes.Count)].DeepClone();
                node.ReplaceWith(other);
                break;
            default:
                Replace(node, Strangers[random.Next(Strangers.Length)]());
                break;
        }

        try
        {
            return Encoding.UTF8.GetBytes(root!.ToJsonString());
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // Text that is not UTF-8 cannot be written.
            return input;
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
