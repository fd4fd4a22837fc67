using System.Reflection;

namespace GlucoseTracker.Daemon;

/// <summary>The version of the program, such as "1.0.0".</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
