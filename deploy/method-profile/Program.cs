// method-profile LIST OUTPUT FOLDER...: makes of a list of methods (deploy/method-profile.txt) the profile that crossgen2 reads (--mibc), so that it compiles
// these methods, in these instantiations, and with --partial no others. FOLDER holds the assemblies that are compiled; those of the runtime are known.
// Names that are no longer there do no harm; it says how many are known.
using GlucoseTracker.MethodProfile;

if (args.Length < 3)
{
    Console.Error.WriteLine("method-profile LIST OUTPUT FOLDER...");
    return 2;
}
var types = new TypeIndex(args[2..]);
var writer = new ProfileWriter();
int known = 0, all = 0;
foreach (var line in MethodList.Read(args[0]))
{
    all++;
    var any = false;
    foreach (var method in MethodName.Parse(line, types).Methods())
    {
        any = true;
        writer.Add(method);
    }
    known += any ? 1 : 0;
}
writer.Save(args[1]);
Console.WriteLine($"{args[0]}: the assemblies hold {known} of {all} methods");
return 0;
