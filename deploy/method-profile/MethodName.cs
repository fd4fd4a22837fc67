using System.Reflection;

namespace GlucoseTracker.MethodProfile;

/// <summary>A method of a constructed type, or a constructed method; without generics both lists are empty.</summary>
internal sealed record ConstructedMethod(MethodBase Definition, IReadOnlyList<Shape> OfType, IReadOnlyList<Shape> OfMethod);

/// <summary>
/// A method's name as the runtime's compiler prints it (DOTNET_JitStdOutFile with DOTNET_JitDisasmSummary=1): the type with its arguments in brackets, a colon, the name
/// with its arguments in brackets, the parameters in parentheses. Compilers put angle brackets into names; between these the other marks do not count.
/// </summary>
internal sealed class MethodName
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly string _text;
    private readonly TypeIndex _types;
    private readonly IReadOnlyList<Type> _owners;
    private readonly Shape[] _ofType;
    private readonly Shape[] _ofMethod;
    private readonly string _name;
    private readonly List<string> _parameters;
    private int _at;
    private bool _known = true;

    private MethodName(string text, TypeIndex types)
    {
        (_text, _types) = (text, types);
        _owners = types.Named(Until(":["));
        _ofType = _text[_at] == '[' ? Arguments() : [];
        _at++;
        _name = Until("[(");
        _ofMethod = _text[_at] == '[' ? Arguments() : [];
        _at++;
        _parameters = Parameters();
    }

    public static MethodName Parse(string text, TypeIndex types) => new(text, types);

    /// <summary>The methods that the name may stand for: none when it is gone, several when more than one assembly has a type of this name.</summary>
    public IEnumerable<ConstructedMethod> Methods() => _known ? _owners.SelectMany(In) : [];

    private IEnumerable<ConstructedMethod> In(Type owner)
    {
        if (owner.GetGenericArguments().Length != _ofType.Length)
        {
            return [];
        }
        var candidates = owner.GetMembers(Own).OfType<MethodBase>().Where(method => method.Name == _name && method.GetParameters().Length == _parameters.Count &&
            (method.IsGenericMethodDefinition ? method.GetGenericArguments().Length : 0) == _ofMethod.Length).ToList();
        var exact = candidates.FindAll(candidate =>
            candidate.GetParameters().Select(parameter => Shape.NameIn(parameter.ParameterType, _ofType, _ofMethod)).SequenceEqual(_parameters));
        // the list may call a parameter by another name than ours; one method too many does no harm
        return (exact.Count > 0 ? exact : candidates).Select(method => new ConstructedMethod(method, _ofType, _ofMethod));
    }

    private string Until(string marks)
    {
        var from = _at;
        for (var depth = 0; depth > 0 || !marks.Contains(_text[_at], StringComparison.Ordinal); _at++)
        {
            depth += _text[_at] switch { '<' => 1, '>' => -1, _ => 0 };
        }
        return _text[from.._at];
    }

    private Shape[] Arguments()
    {
        List<Shape> arguments = [];
        do
        {
            _at++;
            arguments.Add(Argument());
        }
        while (_text[_at] == ',');
        _at++;
        return [.. arguments];
    }

    private Shape Argument()
    {
        var name = Until(",[]");
        Shape? shape = name == "System.__Canon" ? new Shape.Any() : null;
        while (_text[_at] == '[')
        {
            if (_text[_at + 1] is ']' or ',')
            {
                var close = _text.IndexOf(']', _at);
                shape = new Shape.Array(shape ?? Known(name, []), close - _at);
                _at = close + 1;
            }
            else
            {
                shape = Known(name, Arguments());
            }
        }
        return shape ?? Known(name, []);
    }

    private Shape.Constructed Known(string name, Shape[] arguments)
    {
        var type = Shape.Short.TryGetValue(name, out var machine) ? machine : _types.Named(name) is [var first, ..] ? first : null;
        _known &= type is not null;
        return new Shape.Constructed(type ?? typeof(object), arguments);
    }

    private List<string> Parameters()
    {
        List<string> parameters = [];
        for (int from = _at, depth = 0; ; _at++)
        {
            depth += _text[_at] switch { '[' or '<' => 1, ']' or '>' => -1, _ => 0 };
            if (depth > 0 || _text[_at] is not (',' or ')'))
            {
                continue;
            }
            if (_at > from)
            {
                parameters.Add(_text[from.._at]);
            }
            from = _at + 1;
            if (_text[_at] == ')')
            {
                return parameters;
            }
        }
    }
}
