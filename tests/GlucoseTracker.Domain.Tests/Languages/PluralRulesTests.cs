using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Domain.Tests.Languages;

/// <summary>CLDR, "Language Plural Rules", for whole numbers.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData(PluralRule.OneOther, 0, 1)]
    [InlineData(PluralRule.OneOther, 1, 0)]
    [InlineData(PluralRule.OneOther, 2, 1)]
    [InlineData(PluralRule.OneOther, -1, 0)]
    [InlineData(PluralRule.ZeroOneOther, 0, 0)]
    [InlineData(PluralRule.ZeroOneOther, 1, 0)]
    [InlineData(PluralRule.ZeroOneOther, 2, 1)]
    [InlineData(PluralRule.OneFewMany, 0, 2)]
    [InlineData(PluralRule.OneFewMany, 1, 0)]
    [InlineData(PluralRule.OneFewMany, 2, 1)]
    [InlineData(PluralRule.OneFewMany, 4, 1)]
    [InlineData(PluralRule.OneFewMany, 5, 2)]
    [InlineData(PluralRule.OneFewMany, 12, 2)]
    [InlineData(PluralRule.OneFewMany, 14, 2)]
    [InlineData(PluralRule.OneFewMany, 21, 2)]
    [InlineData(PluralRule.OneFewMany, 22, 1)]
    [InlineData(PluralRule.OneFewMany, 112, 2)]
    [InlineData(PluralRule.OneFewMany, 123, 1)]
    public void A_number_has_the_form_of_the_rule(PluralRule rule, int number, int form)
    {
        Assert.Equal(form, rule.GetForm(number));
        Assert.InRange(form, 0, rule.GetFormCount() - 1);
    }

    [Theory]
    [InlineData(Language.English, PluralRule.OneOther)]
    [InlineData(Language.German, PluralRule.OneOther)]
    [InlineData(Language.French, PluralRule.ZeroOneOther)]
    [InlineData(Language.Spanish, PluralRule.OneOther)]
    [InlineData(Language.Italian, PluralRule.OneOther)]
    [InlineData(Language.Dutch, PluralRule.OneOther)]
    [InlineData(Language.Portuguese, PluralRule.OneOther)] // of Portugal; in Brazil 0 and 1 are alike
    [InlineData(Language.Polish, PluralRule.OneFewMany)]
    [InlineData(Language.Swedish, PluralRule.OneOther)]
    public void A_language_has_the_rule_of_CLDR(Language language, PluralRule rule) => Assert.Equal(
        rule, TextCatalogue.Parse(ProgramTexts.ReadFile(language), "test.txt").Plural);
}
