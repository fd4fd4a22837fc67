namespace GlucoseTracker.Domain.Values;

/// <summary>The unit of displayed glucose values, chosen by the owner independently of the account.</summary>
public enum GlucoseUnit
{
    /// <summary>Millimoles per litre, one decimal: "5.6".</summary>
    MillimolesPerLiter,

    /// <summary>Milligrams per decilitre, whole numbers: "101".</summary>
    MilligramsPerDeciliter,
}
