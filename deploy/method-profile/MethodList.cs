namespace GlucoseTracker.MethodProfile;

/// <summary>The list: a line with the name of a type, and below it, indented, a line for each of its methods.</summary>
internal static class MethodList
{
    /// <summary>Each method as the runtime's compiler prints it, Type:Method(parameters).</summary>
    public static IEnumerable<string> Read(string path)
    {
        var type = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(' '))
            {
                yield return type + ":" + line.TrimStart();
            }
            else
            {
                type = line;
            }
        }
    }
}
