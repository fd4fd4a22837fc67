using System.Text;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// Formats an unexpected exception for the log: types and stack traces, including inner exceptions. Messages are omitted, because they can
/// contain tokens, names or glucose values.
/// </summary>
internal static class FailureTrace
{
    private const int MaxDepth = 5;

    /// <summary>The name of the exception's type, such as "OverflowException".</summary>
    public static string GetName(Exception failure) =>
        failure is AggregateException { InnerException: { } inner } ? GetName(inner) : failure.GetType().Name;

    /// <summary>The types and stack traces, outermost first.</summary>
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
