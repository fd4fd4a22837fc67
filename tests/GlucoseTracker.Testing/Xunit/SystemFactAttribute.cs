namespace GlucoseTracker.Testing.Xunit;

/// <summary>A test that creates files of another user, which requires root.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SystemFactAttribute : FactAttribute
{
    public SystemFactAttribute() => Skip = Environment.IsPrivilegedProcess ? null : "It needs root.";
}
