namespace GlucoseTracker.Domain.Languages;

/// <summary>The plural rules of the languages.</summary>
public static class PluralRules
{
    private static readonly Dictionary<string, PluralRule> Names = new()
    {
        ["one-other"] = PluralRule.OneOther,
        ["zero-one-other"] = PluralRule.ZeroOneOther,
        ["one-few-many"] = PluralRule.OneFewMany,
    };

    /// <summary>The rule of a name such as "one-other"; null when there is none.</summary>
    public static PluralRule? Find(string name) => Names.TryGetValue(name, out var rule) ? rule : null;

    /// <summary>The number of forms: 2 or 3.</summary>
    public static int GetFormCount(this PluralRule rule) => rule == PluralRule.OneFewMany ? 3 : 2;

    /// <summary>The index of the form for a number, from 0.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="number">The number; its sign does not matter.</param>
    public static int GetForm(this PluralRule rule, int number)
    {
        var count = Math.Abs((long)number);
        return rule switch
        {
            PluralRule.OneOther => count == 1 ? 0 : 1,
            PluralRule.ZeroOneOther => count <= 1 ? 0 : 1,
            PluralRule.OneFewMany => count == 1 ? 0 : count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14) ? 1 : 2,
        };
    }
}
