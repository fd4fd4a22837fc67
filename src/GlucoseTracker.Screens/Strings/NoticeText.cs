using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The texts of a problem of the device: the full text, and one word.</summary>
internal sealed record NoticeText(string Words, string Tiny)
{
    public static NoticeText Read(TextCatalogue texts, string key) => new(texts.Get(key), texts.Get(key + ".tiny"));
}
