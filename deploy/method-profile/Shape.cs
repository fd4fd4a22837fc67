namespace GlucoseTracker.MethodProfile;

/// <summary>A type as a name in the list means it: a definition with its arguments, an array of such, or any reference type, for which the runtime has one common code (System.__Canon).</summary>
internal abstract record Shape
{
    public sealed record Any : Shape;

    public sealed record Array(Shape Element, int Rank) : Shape;

    public sealed record Constructed(Type Definition, IReadOnlyList<Shape> Arguments) : Shape;

    /// <summary>The names that the runtime's compiler has for the types of the machine.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Short = new Dictionary<string, Type>
    {
        ["bool"] = typeof(bool),
        ["char"] = typeof(char),
        ["byte"] = typeof(byte),
        ["ubyte"] = typeof(byte),
        ["sbyte"] = typeof(sbyte),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["nint"] = typeof(nint),
        ["nuint"] = typeof(nuint),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
        ["void"] = typeof(void),
    };

    private static readonly Dictionary<Type, string> Long = Short.Where(pair => pair.Key != "ubyte").ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>As the list writes it.</summary>
    public string Name => this switch
    {
        Any => "System.__Canon",
        Array array => array.Element.Name + "[" + new string(',', array.Rank - 1) + "]",
        Constructed { Arguments.Count: 0 } type => NameOf(type.Definition),
        Constructed type => type.Definition.FullName + "[" + string.Join(',', type.Arguments.Select(argument => argument.Name)) + "]",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A type in the signature of a definition, with the arguments in the places of its parameters.</summary>
    public static string NameIn(Type type, IReadOnlyList<Shape> ofType, IReadOnlyList<Shape> ofMethod) => type switch
    {
        { IsByRef: true } => "byref",
        { IsPointer: true } or { IsFunctionPointer: true } => "ptr",
        { IsArray: true } => NameIn(type.GetElementType()!, ofType, ofMethod) + "[" + new string(',', type.GetArrayRank() - 1) + "]",
        { IsGenericMethodParameter: true } => ofMethod[type.GenericParameterPosition].Name,
        { IsGenericTypeParameter: true } => ofType[type.GenericParameterPosition].Name,
        { IsGenericType: true } => type.GetGenericTypeDefinition().FullName + "[" +
            string.Join(',', type.GetGenericArguments().Select(argument => NameIn(argument, ofType, ofMethod))) + "]",
        _ => NameOf(type),
    };

    private static string NameOf(Type type) => Long.TryGetValue(type.IsEnum ? Enum.GetUnderlyingType(type) : type, out var name) ? name : type.FullName!;
}
