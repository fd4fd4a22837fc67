namespace GlucoseTracker.MethodProfile;

/// <summary>The assemblies that a method needs: its own first, those of its arguments behind it, each with a semicolon.</summary>
internal static class Assemblies
{
    public static string Of(ConstructedMethod method)
    {
        var own = Name(method.Definition.DeclaringType!);
        SortedSet<string> others = new(StringComparer.Ordinal);
        foreach (var argument in method.OfType.Concat(method.OfMethod))
        {
            Collect(argument, others);
        }
        others.Remove(own);
        return own + ";" + string.Concat(others.Select(name => name + ";"));
    }

    private static void Collect(Shape shape, SortedSet<string> names)
    {
        switch (shape)
        {
            case Shape.Array array:
                Collect(array.Element, names);
                break;
            case Shape.Constructed type when !type.Definition.IsPrimitive:
                names.Add(Name(type.Definition));
                foreach (var argument in type.Arguments)
                {
                    Collect(argument, names);
                }
                break;
        }
    }

    /// <summary>The name of the assembly where the type is at home.</summary>
    public static string Name(Type type) => type.Assembly.GetName().Name!;
}
