namespace GlucoseTracker.Testing.Xunit;

/// <summary>A test that makes files of another user, which only root can.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SystemFactAttribute : FactAttribute
{
    public SystemFactAttribute() => Skip = Environment.IsPrivilegedProcess ? null : "It needs root.";
}
