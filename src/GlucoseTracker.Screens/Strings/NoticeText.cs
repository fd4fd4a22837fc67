using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Screens.Strings;

/// <summary>What is wrong with the device: the words, and one word.</summary>
internal sealed record NoticeText(string Words, string Tiny)
{
    public static NoticeText Read(TextCatalogue texts, string key) => new(texts.Get(key), texts.Get(key + ".tiny"));
}
