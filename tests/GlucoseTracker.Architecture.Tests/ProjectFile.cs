using System.Xml.Linq;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>A project file.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _xml;

    public ProjectFile(string path)
    {
        _xml = XDocument.Load(path);
        Name = Path.GetFileNameWithoutExtension(path);
        Folder = Path.GetDirectoryName(path)!;
    }

    public string Name { get; }

    public string Folder { get; }

    public IEnumerable<string> ProjectReferences =>
        Items("ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')));

    public IEnumerable<string> PackageReferences => Items("PackageReference");

    public IEnumerable<string> FrameworkReferences => Items("FrameworkReference");

    /// <summary>Names of all properties that the file sets.</summary>
    public IEnumerable<string> Properties =>
        _xml.Descendants().Where(e => e.Name.LocalName == "PropertyGroup").Elements().Select(e => e.Name.LocalName);

    /// <summary>The includes of the items of a kind.</summary>
    public IEnumerable<string> Items(string kind) =>
        _xml.Descendants().Where(e => e.Name.LocalName == kind).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    public override string ToString() => Name;
}
