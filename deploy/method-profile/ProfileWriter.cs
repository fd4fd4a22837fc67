using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace GlucoseTracker.MethodProfile;

/// <summary>
/// The profile as crossgen2 reads it: an assembly with a global method AssemblyDictionary, whose code loads for each group the names of the assemblies it needs and the token of
/// the group's method; that one's code loads the token of each method and drops it.
/// </summary>
internal sealed class ProfileWriter
{
    private readonly MetadataBuilder _metadata = new();
    private readonly References _references;
    private readonly SortedDictionary<string, InstructionEncoder> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<EntityHandle> _seen = [];

    public ProfileWriter() => _references = new References(_metadata);

    public void Add(ConstructedMethod method)
    {
        if (_references.Method(method) is not { } token || !_seen.Add(token))
        {
            return;
        }
        var assemblies = Assemblies.Of(method);
        if (!_groups.TryGetValue(assemblies, out var code))
        {
            _groups.Add(assemblies, code = new InstructionEncoder(new BlobBuilder()));
        }
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(token);
        code.OpCode(ILOpCode.Pop);
        // one that does not exist after trimming leaves the reader waiting for more of it, and the next would be lost
        code.OpCode(ILOpCode.Pop);
    }

    public void Save(string path)
    {
        var bodies = new BlobBuilder();
        var stream = new MethodBodyStreamEncoder(bodies);
        var dictionary = new InstructionEncoder(new BlobBuilder());
        var number = 0;
        foreach (var (assemblies, code) in _groups)
        {
            var method = Global($"Group{number++}", code, stream);
            dictionary.LoadString(_metadata.GetOrAddUserString(assemblies));
            dictionary.OpCode(ILOpCode.Ldtoken);
            dictionary.Token(method);
            dictionary.OpCode(ILOpCode.Pop);
        }
        Global("AssemblyDictionary", dictionary, stream);
        Describe();
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_metadata), bodies,
            deterministicIdProvider: _ => new BlobContentId(new Guid(), 1)).Serialize(image);
        using var file = File.Create(path);
        image.WriteContentTo(file);
    }

    private MethodDefinitionHandle Global(string name, InstructionEncoder code, MethodBodyStreamEncoder stream)
    {
        code.OpCode(ILOpCode.Ret);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, type => type.Void(), _ => { });
        return _metadata.AddMethodDefinition(MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name),
            _metadata.GetOrAddBlob(signature), stream.AddMethodBody(code), default);
    }

    private void Describe()
    {
        var name = _metadata.GetOrAddString("profile");
        _metadata.AddModule(0, name, _metadata.GetOrAddGuid(Guid.Empty), default, default);
        _metadata.AddAssembly(name, new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
    }
}
