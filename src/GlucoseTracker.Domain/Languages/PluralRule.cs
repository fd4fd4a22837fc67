namespace GlucoseTracker.Domain.Languages;

/// <summary>
/// Which form of a word is used with a number: the rules of CLDR (cldr.unicode.org, "Language Plural Rules") for whole numbers. A file of
/// texts names its rule in <c>number.plural</c>.
/// </summary>
public enum PluralRule
{
    /// <summary><c>one-other</c>: 1 has its own form.</summary>
    OneOther,

    /// <summary><c>zero-one-other</c>: 0 and 1 have a form of their own.</summary>
    ZeroOneOther,

    /// <summary><c>one-few-many</c>: 1; 2 to 4, but not 12 to 14, in the last digits; all others.</summary>
    OneFewMany,
}
