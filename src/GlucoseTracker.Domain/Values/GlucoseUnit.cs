namespace GlucoseTracker.Domain.Values;

/// <summary>The unit a glucose value is shown in. What is shown is the owner's choice, whatever the account says.</summary>
public enum GlucoseUnit
{
    /// <summary>Millimoles per litre, one decimal: "5.6".</summary>
    MillimolesPerLiter,

    /// <summary>Milligrams per decilitre, whole numbers: "101".</summary>
    MilligramsPerDeciliter,
}
