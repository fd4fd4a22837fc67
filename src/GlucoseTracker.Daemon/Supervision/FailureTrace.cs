using System.Text;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// An unexpected exception as text for the log: types and stack traces, of inner exceptions too. Without the messages: they may quote what
/// was read, and no token, name or glucose value goes into a log.
/// </summary>
internal static class FailureTrace
{
    private const int MaxDepth = 5;

    /// <summary>The type's name, such as "OverflowException".</summary>
    public static string GetName(Exception failure) =>
        failure is AggregateException { InnerException: { } inner } ? GetName(inner) : failure.GetType().Name;

    /// <summary>Types and stack traces, outermost first.</summary>
    public static string Format(Exception failure)
    {
        var text = new StringBuilder();
        var next = failure;
        for (var depth = 0; next is not null && depth < MaxDepth; depth++, next = next.InnerException)
        {
            text.Append(depth == 0
                ? ""
                : "\ncaused by ").Append(next.GetType().FullName).Append('\n').Append(next.StackTrace ?? "   (no stack trace)");
        }

        return text.ToString();
    }
}
