using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace GlucoseTracker.MethodProfile;

/// <summary>References from the profile to types and methods of other assemblies, each written once.</summary>
internal sealed class References
{
    private readonly MetadataBuilder _metadata;
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = [];
    private readonly Dictionary<Type, TypeReferenceHandle> _types = [];
    private readonly Dictionary<(EntityHandle Parent, BlobHandle Signature, string Name), MemberReferenceHandle> _members = [];
    private readonly Dictionary<(MemberReferenceHandle Method, BlobHandle Arguments), MethodSpecificationHandle> _methods = [];
    private readonly Dictionary<BlobHandle, TypeSpecificationHandle> _constructed = [];
    private readonly EntityHandle _any;

    public References(MetadataBuilder metadata)
    {
        _metadata = metadata;
        // for crossgen2 the type that stands for all reference types is at home here
        _any = metadata.AddTypeReference(AssemblyNamed("System.Private.Canon"), metadata.GetOrAddString("System"), metadata.GetOrAddString("__Canon"));
    }

    /// <summary>Null when its signature holds a function pointer; there are few.</summary>
    public EntityHandle? Method(ConstructedMethod method)
    {
        if (Signature(method) is not { } signature)
        {
            return null;
        }
        var parent = Owner(method.Definition.DeclaringType!, method.OfType);
        var name = method.Definition.Name;
        var reference = Once(_members, (parent, signature, name), () => _metadata.AddMemberReference(parent, _metadata.GetOrAddString(name), signature));
        return method.OfMethod.Count == 0 ? reference : Constructed(reference, method.OfMethod);
    }

    private MethodSpecificationHandle Constructed(MemberReferenceHandle method, IReadOnlyList<Shape> arguments)
    {
        var blob = new BlobBuilder();
        var encoder = new BlobEncoder(blob).MethodSpecificationSignature(arguments.Count);
        foreach (var argument in arguments)
        {
            Encode(argument, encoder.AddArgument());
        }
        var signature = _metadata.GetOrAddBlob(blob);
        return Once(_methods, (method, signature), () => _metadata.AddMethodSpecification(method, signature));
    }

    private EntityHandle Owner(Type definition, IReadOnlyList<Shape> arguments)
    {
        if (arguments.Count == 0)
        {
            return Reference(definition);
        }
        var blob = new BlobBuilder();
        Encode(new Shape.Constructed(definition, arguments), new BlobEncoder(blob).TypeSpecificationSignature());
        var signature = _metadata.GetOrAddBlob(blob);
        return Once(_constructed, signature, () => _metadata.AddTypeSpecification(signature));
    }

    private BlobHandle? Signature(ConstructedMethod method)
    {
        var definition = method.Definition;
        var parameters = definition.GetParameters();
        var returned = (definition as MethodInfo)?.ReturnParameter;
        if (parameters.Append(returned).OfType<ParameterInfo>().Any(parameter => HoldsFunctionPointer(parameter.ParameterType)))
        {
            return null;
        }
        var blob = new BlobBuilder();
        new BlobEncoder(blob)
            .MethodSignature(genericParameterCount: method.OfMethod.Count, isInstanceMethod: !definition.IsStatic)
            .Parameters(parameters.Length, out var type, out var encoder);
        var result = returned?.ParameterType ?? typeof(void);
        Modifiers(returned, type.CustomModifiers());
        if (result == typeof(void))
        {
            type.Void();
        }
        else
        {
            Encode(result.IsByRef ? result.GetElementType()! : result, type.Type(result.IsByRef));
        }
        foreach (var parameter in parameters)
        {
            var place = encoder.AddParameter();
            Modifiers(parameter, place.CustomModifiers());
            var given = parameter.ParameterType;
            Encode(given.IsByRef ? given.GetElementType()! : given, place.Type(given.IsByRef));
        }
        return _metadata.GetOrAddBlob(blob);
    }

    private static bool HoldsFunctionPointer(Type type) => type.IsFunctionPointer || (type.HasElementType && HoldsFunctionPointer(type.GetElementType()!));

    private void Modifiers(ParameterInfo? parameter, CustomModifiersEncoder encoder)
    {
        foreach (var modifier in parameter?.GetRequiredCustomModifiers() ?? [])
        {
            encoder.AddModifier(Reference(modifier), isOptional: false);
        }
    }

    private void Encode(Shape shape, SignatureTypeEncoder encoder)
    {
        switch (shape)
        {
            case Shape.Any:
                encoder.Type(_any, isValueType: false);
                break;
            case Shape.Array array:
                EncodeArray(array.Rank, element => Encode(array.Element, element), encoder);
                break;
            case Shape.Constructed { Arguments.Count: 0 } type:
                Encode(type.Definition, encoder);
                break;
            case Shape.Constructed type:
                var arguments = encoder.GenericInstantiation(Reference(type.Definition), type.Arguments.Count, type.Definition.IsValueType);
                foreach (var argument in type.Arguments)
                {
                    Encode(argument, arguments.AddArgument());
                }
                break;
        }
    }

    private void Encode(Type type, SignatureTypeEncoder encoder)
    {
        if (type.IsArray)
        {
            EncodeArray(type.GetArrayRank(), element => Encode(type.GetElementType()!, element), encoder);
        }
        else if (type.IsPointer)
        {
            if (type.GetElementType() == typeof(void))
            {
                encoder.VoidPointer();
            }
            else
            {
                Encode(type.GetElementType()!, encoder.Pointer());
            }
        }
        else if (type.IsGenericMethodParameter)
        {
            encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsGenericTypeParameter)
        {
            encoder.GenericTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsGenericType)
        {
            var arguments = encoder.GenericInstantiation(Reference(type.GetGenericTypeDefinition()), type.GetGenericArguments().Length, type.IsValueType);
            foreach (var argument in type.GetGenericArguments())
            {
                Encode(argument, arguments.AddArgument());
            }
        }
        else if (Code(type) is { } code)
        {
            encoder.PrimitiveType(code);
        }
        else if (type == typeof(object))
        {
            encoder.Object();
        }
        else
        {
            encoder.Type(Reference(type), type.IsValueType);
        }
    }

    private static void EncodeArray(int rank, Action<SignatureTypeEncoder> element, SignatureTypeEncoder encoder)
    {
        if (rank == 1)
        {
            element(encoder.SZArray());
        }
        else
        {
            encoder.Array(element, dimensions => dimensions.Shape(rank, [], [.. new int[rank]]));
        }
    }

    private static PrimitiveTypeCode? Code(Type type) => type == typeof(nint) ? PrimitiveTypeCode.IntPtr
        : type == typeof(nuint) ? PrimitiveTypeCode.UIntPtr
        : type == typeof(TypedReference) ? PrimitiveTypeCode.TypedReference
        : type == typeof(string) ? PrimitiveTypeCode.String
        : type is { IsPrimitive: true } ? Enum.Parse<PrimitiveTypeCode>(type.Name) : null;

    private EntityHandle Reference(Type definition) => Once(_types, definition, () => _metadata.AddTypeReference(
        definition.DeclaringType is { } outer ? Reference(outer) : AssemblyNamed(Assemblies.Name(definition)),
        definition.IsNested ? default : _metadata.GetOrAddString(definition.Namespace ?? ""), _metadata.GetOrAddString(definition.Name)));

    private EntityHandle AssemblyNamed(string name) => Once(_assemblies, name, () =>
        _metadata.AddAssemblyReference(_metadata.GetOrAddString(name), new Version(1, 0, 0, 0), default, default, default, default));

    private static THandle Once<TKey, THandle>(Dictionary<TKey, THandle> written, TKey key, Func<THandle> write) where TKey : notnull
    {
        if (!written.TryGetValue(key, out var handle))
        {
            written.Add(key, handle = write());
        }
        return handle;
    }
}
