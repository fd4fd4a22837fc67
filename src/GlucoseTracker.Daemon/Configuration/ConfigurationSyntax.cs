using System.Text.Json;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Checks that a configuration file is a JSON object of a sane size, before its settings are read.</summary>
internal static class ConfigurationSyntax
{
    /// <summary>
    /// The maximum number of keys and values in the file: the sample with everything in it has some hundreds.
    /// </summary>
    private const int MaxParts = 2000;

    /// <summary>Checks the content of the file.</summary>
    /// <exception cref="ConfigurationException">It is no JSON object, has too many parts, or invalid text.</exception>
    public static void Check(string file, byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(
                content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new ConfigurationException(
                    new CatalogueText("config.no-object", ("place", SettingLocator.GetPlace(file, 1)), ("first", "{"), ("last", "}")));
            }

            CheckText(file, content);
        }
        catch (JsonException e)
        {
            throw new ConfigurationException(new CatalogueText(
                "config.not-json", ("place", SettingLocator.GetPlace(file, e.LineNumber + 1 ?? 1)), ("reason", FailureText.From(e))));
        }
    }

    /// <summary>The texts of valid JSON can be invalid UTF-8 or contain half of a surrogate pair.</summary>
    private static void CheckText(string file, byte[] content)
    {
        var reader = new Utf8JsonReader(
            content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        for (var parts = 0; reader.Read(); parts++)
        {
            if (parts == MaxParts)
            {
                throw new ConfigurationException(new CatalogueText("config.too-many", ("file", file), ("max", MaxParts)));
            }

            try
            {
                _ = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                throw new ConfigurationException(new CatalogueText(
                    "config.not-utf8",
                    ("place", SettingLocator.GetPlace(file, SettingLocator.GetLine(content, reader.TokenStartIndex)))));
            }
        }
    }
}
