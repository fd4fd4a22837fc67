using System.Text.Json;
using System.Text.RegularExpressions;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Configuration;

/// <summary>Every configuration key that a document names is read by the program.</summary>
[Collection("environment variables")]
public sealed partial class DocumentedKeysTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly IReadOnlyList<string> Keys = ReadKeys();

    public static TheoryData<string> Documents =>
    [
        "README.md",
        .. new[] { "docs", "docs/de", "docs/fr" }
            .SelectMany(
                folder => Directory.GetFiles(RepositoryFiles.GetPath(folder), "*.md"),
                (folder, file) => $"{folder}/{Path.GetFileName(file)}")
            .Order(),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_key_of_a_document_is_read_by_the_program(string document)
    {
        var text = File.ReadAllText(RepositoryFiles.GetPath(document));

        Assert.DoesNotContain(FindPaths(text), path => !IsRead(path));
    }

    [Fact]
    public void Keys_are_found_in_every_form_in_which_documents_write_them()
    {
        const string text = """
            `Alarms:Low:Limit`, `"Limits": { "High": "9 mmol/L" }`, `"Rotation": "180"`, `"Nightscout:Upload": true`,
            `GLUCOSE_TRACKER_Light__Mode`
            ```json
            "Buzzer": { "Line": 18 }
            ```
            """;

        Assert.Equal(
            ["Alarms:Low:Limit", "Buzzer:Line", "Light:Mode", "Limits:High", "Nightscout:Upload", "Rotation"],
            FindPaths(text).Order(StringComparer.Ordinal));
        Assert.All(FindPaths(text), path => Assert.True(IsRead(path), path));
        Assert.False(IsRead("Limits:Higher"));
        Assert.False(IsRead("Light:Rotation"));
    }

    /// <summary>
    /// True for a key, a group, the end of a key such as "Low:Limit", and for an earlier key that is accepted but not documented.
    /// </summary>
    private static bool IsRead(string path) =>
        Keys.Any(key => $":{key}:".Contains($":{path}:", StringComparison.Ordinal)) || IsAccepted(path) || IsAccepted("Nightscout:" + path);

    private static bool IsAccepted(string key)
    {
        var parts = key.Split(':');
        var json = string.Concat(parts.Select(part => $"{{ \"{part}\": ")) + "\"?\"" + new string('}', parts.Length);
        try
        {
            TrackerConfiguration.Parse("test.json", System.Text.Encoding.UTF8.GetBytes(json));
            return true;
        }
        catch (ConfigurationException e)
        {
            return !e.Message.Contains("there is no setting", StringComparison.Ordinal);
        }
    }

    private static List<string> FindPaths(string text)
    {
        var fragments = JsonBlock().Matches(text).Concat(JsonInText().Matches(text)).Select(match => match.Groups["json"].Value.Trim());
        return
        [
            .. KeyInText().Matches(text).Select(match => match.Groups["key"].Value),
            .. Variable().Matches(text).Select(match => match.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal)),
            .. fragments.SelectMany(ReadPaths),
        ];
    }

    private static List<string> ReadPaths(string json)
    {
        using var document = JsonDocument.Parse(json.StartsWith('{') ? json : $"{{ {json} }}", Lenient);
        return [.. Leaves(document.RootElement, "")];
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"))
        : [path];

    private static IReadOnlyList<string> ReadKeys()
    {
        TrackerConfiguration.Read(RepositoryFiles.GetPath("deploy", "glucose-tracker.json"), mustExist: true, out var keys);
        return keys;
    }

    [GeneratedRegex(@"`(?<key>[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+)`")]
    private static partial Regex KeyInText();

    [GeneratedRegex(@"`(?<json>""[A-Z][A-Za-z:]*"":\s[^`]+)`")]
    private static partial Regex JsonInText();

    [GeneratedRegex(@"^```json\n(?<json>(\{|""[A-Z]).*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"GLUCOSE_TRACKER_(?<key>[A-Z][A-Za-z]*(__[A-Za-z]+)*)")]
    private static partial Regex Variable();
}
