using System.Reflection;

namespace GlucoseTracker.MethodProfile;

/// <summary>The types of the runtime, of ASP.NET Core and of some folders, by their full names. A name may stand for several: what compilers generate is called the same in each assembly.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<string, List<Type>> _types = new(StringComparer.Ordinal);

    public TypeIndex(IEnumerable<string> folders)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':').Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var others = folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Where(file => !platform.Contains(Path.GetFileNameWithoutExtension(file)));
        foreach (var type in platform.Select(name => Assembly.Load(name!)).Concat(others.Select(Assembly.LoadFrom)).SelectMany(assembly => assembly.GetTypes()))
        {
            if (!_types.TryGetValue(type.FullName!, out var same))
            {
                _types.Add(type.FullName!, same = []);
            }
            same.Add(type);
        }
    }

    public IReadOnlyList<Type> Named(string name) => _types.TryGetValue(name, out var found) ? found : [];
}
