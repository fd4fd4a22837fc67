using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace GlucoseTracker.MethodProfile;

/// <summary>References from the profile to types and methods of other assemblies, each written once.</summary>
internal sealed class References
{
    private readonly MetadataBuilder _metadata;
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = [];
    private readonly Dictionary<Type, EntityHandle> _types = [];
    private readonly Dictionary<(EntityHandle Parent, BlobHandle Signature, string Name), MemberReferenceHandle> _members = [];
    private readonly Dictionary<(EntityHandle Method, BlobHandle Arguments), MethodSpecificationHandle> _methods = [];
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
        if (Signature(method.Definition) is not { } signature)
        {
            return null;
        }
        var parent = Owner(method.Definition.DeclaringType!, method.OfType);
        var member = (parent, signature, method.Definition.Name);
        if (!_members.TryGetValue(member, out var reference))
        {
            _members.Add(member, reference = _metadata.AddMemberReference(parent, _metadata.GetOrAddString(method.Definition.Name), signature));
        }
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
        var key = ((EntityHandle)method, _metadata.GetOrAddBlob(blob));
        if (!_methods.TryGetValue(key, out var handle))
        {
            _methods.Add(key, handle = _metadata.AddMethodSpecification(key.Item1, key.Item2));
        }
        return handle;
    }

    private EntityHandle Owner(Type definition, IReadOnlyList<Shape> arguments)
    {
        if (arguments.Count == 0)
        {
            return Reference(definition);
        }
        var blob = new BlobBuilder();
        Encode(new Shape.Constructed(definition, arguments), new BlobEncoder(blob).TypeSpecificationSignature());
        var key = _metadata.GetOrAddBlob(blob);
        if (!_constructed.TryGetValue(key, out var handle))
        {
            _constructed.Add(key, handle = _metadata.AddTypeSpecification(key));
        }
        return handle;
    }

    private BlobHandle? Signature(MethodBase definition)
    {
        var parameters = definition.GetParameters();
        var returned = (definition as MethodInfo)?.ReturnParameter;
        if (parameters.Append(returned).OfType<ParameterInfo>().Any(parameter => HoldsFunctionPointer(parameter.ParameterType)))
        {
            return null;
        }
        var blob = new BlobBuilder();
        new BlobEncoder(blob)
            .MethodSignature(genericParameterCount: definition.IsGenericMethodDefinition ? definition.GetGenericArguments().Length : 0, isInstanceMethod: !definition.IsStatic)
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
            case Shape.Array { Rank: 1 } array:
                Encode(array.Element, encoder.SZArray());
                break;
            case Shape.Array array:
                encoder.Array(element => Encode(array.Element, element), dimensions => dimensions.Shape(array.Rank, [], [.. new int[array.Rank]]));
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
        if (type is { IsArray: true })
        {
            var element = type.GetElementType()!;
            if (type.IsSZArray)
            {
                Encode(element, encoder.SZArray());
            }
            else
            {
                encoder.Array(inner => Encode(element, inner), dimensions => dimensions.Shape(type.GetArrayRank(), [], [.. new int[type.GetArrayRank()]]));
            }
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

    private static PrimitiveTypeCode? Code(Type type) => type == typeof(nint) ? PrimitiveTypeCode.IntPtr
        : type == typeof(nuint) ? PrimitiveTypeCode.UIntPtr
        : type == typeof(TypedReference) ? PrimitiveTypeCode.TypedReference
        : type == typeof(string) ? PrimitiveTypeCode.String
        : type is { IsPrimitive: true } ? Enum.Parse<PrimitiveTypeCode>(type.Name) : null;

    private EntityHandle Reference(Type definition)
    {
        if (!_types.TryGetValue(definition, out var handle))
        {
            var scope = definition.DeclaringType is { } outer ? Reference(outer) : AssemblyNamed(definition.Assembly.GetName().Name!);
            _types.Add(definition, handle = _metadata.AddTypeReference(scope,
                definition.IsNested ? default : _metadata.GetOrAddString(definition.Namespace ?? ""), _metadata.GetOrAddString(definition.Name)));
        }
        return handle;
    }

    private EntityHandle AssemblyNamed(string name)
    {
        if (!_assemblies.TryGetValue(name, out var handle))
        {
            _assemblies.Add(name, handle = _metadata.AddAssemblyReference(_metadata.GetOrAddString(name), new Version(1, 0, 0, 0), default, default, default, default));
        }
        return handle;
    }
}
