using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using GlucoseTracker.MethodProfile;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>The tool of publish-arm.sh that makes of a list of methods the profile for the compiler.</summary>
public sealed class MethodProfileTests
{
    private static readonly TypeIndex Types = new([AppContext.BaseDirectory]);

    [Theory]
    [InlineData("System.Text.StringBuilder:Append(char)", "Append")]
    [InlineData("System.String:Ctor(System.ReadOnlySpan`1[char])", "Ctor")]
    [InlineData("System.Globalization.CultureInfo:.cctor()", ".cctor")]
    [InlineData("System.Collections.Generic.Dictionary`2[System.__Canon,int]:TryGetValue(System.__Canon,byref)", "TryGetValue")]
    [InlineData("System.Collections.Generic.Dictionary`2+Enumerator[System.__Canon,System.ValueTuple`2[int,System.__Canon[]]]:MoveNext()", "MoveNext")]
    [InlineData("System.Linq.Enumerable:Select[System.__Canon,System.ConsoleColor](System.Collections.Generic.IEnumerable`1[System.__Canon],System.Func`2[System.__Canon,int])", "Select")]
    [InlineData("GlucoseTracker.Architecture.Tests.MethodProfileTests:A_name_that_is_gone_leads_to_nothing(System.String)", "A_name_that_is_gone_leads_to_nothing")]
    public void A_name_as_the_runtime_prints_it_is_found(string name, string method) =>
        Assert.Equal([method], MethodName.Parse(name, Types).Methods().Select(found => found.Definition.Name).Distinct());

    [Fact]
    public void Of_methods_with_one_name_that_with_these_parameters_is_taken()
    {
        var found = Assert.Single(MethodName.Parse("System.Collections.Generic.List`1[int]:RemoveRange(int,int)", Types).Methods());

        Assert.Equal(["index", "count"], found.Definition.GetParameters().Select(parameter => parameter.Name));
        Assert.Single(MethodName.Parse("System.Text.StringBuilder:Append(System.String)", Types).Methods());
    }

    [Theory]
    [InlineData("GlucoseTracker.NoSuchType:Of(int)")]
    [InlineData("System.Text.StringBuilder:NoSuchMethod()")]
    [InlineData("System.Collections.Generic.List`1[GlucoseTracker.NoSuchType]:Clear()")]
    public void A_name_that_is_gone_leads_to_nothing(string name) => Assert.Empty(MethodName.Parse(name, Types).Methods());

    [Fact]
    public void The_profile_names_each_method_once_in_the_group_of_its_assemblies()
    {
        var writer = new ProfileWriter();
        string[] names =
        [
            "System.Text.StringBuilder:Append(char)", "System.Text.StringBuilder:Append(char)", "System.Globalization.CultureInfo:.cctor()",
            "System.Collections.Generic.List`1[System.ConsoleColor]:Clear()", "System.Linq.Enumerable:Any[System.__Canon](System.Collections.Generic.IEnumerable`1[System.__Canon])",
        ];
        foreach (var method in names.SelectMany(name => MethodName.Parse(name, Types).Methods()))
        {
            writer.Add(method);
        }

        var file = Path.GetTempFileName();
        try
        {
            writer.Save(file);

            Assert.Equal(
                [
                    "System.Linq;: Any", "System.Private.CoreLib;: Append .cctor", "System.Private.CoreLib;System.Console;: Clear",
                ], Groups(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What crossgen2 reads: the names of each group, and of its methods.</summary>
    private static List<string> Groups(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        var dictionary = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Single(method => metadata.GetString(method.Name) == "AssemblyDictionary");
        List<string> groups = [];
        var code = image.GetMethodBody(dictionary.RelativeVirtualAddress).GetILReader();
        while (code.ReadByte() == (byte)ILOpCode.Ldstr)
        {
            var name = metadata.GetUserString(MetadataTokens.UserStringHandle(code.ReadInt32() & 0xffffff));
            code.ReadByte();
            var group = metadata.GetMethodDefinition((MethodDefinitionHandle)MetadataTokens.EntityHandle(code.ReadInt32()));
            code.ReadByte();
            groups.Add(name + ": " + string.Join(' ', Methods(image.GetMethodBody(group.RelativeVirtualAddress).GetILReader(), metadata)));
        }

        return groups;
    }

    private static List<string> Methods(BlobReader code, MetadataReader metadata)
    {
        List<string> names = [];
        while (code.ReadByte() == (byte)ILOpCode.Ldtoken)
        {
            var token = MetadataTokens.EntityHandle(code.ReadInt32());
            if (token.Kind == HandleKind.MethodSpecification)
            {
                token = metadata.GetMethodSpecification((MethodSpecificationHandle)token).Method;
            }

            names.Add(metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)token).Name));
            Assert.Equal((byte)ILOpCode.Pop, code.ReadByte());
            Assert.Equal((byte)ILOpCode.Pop, code.ReadByte());
        }

        return names;
    }
}
