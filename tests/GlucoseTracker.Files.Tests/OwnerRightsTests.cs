using GlucoseTracker.Testing.Support;
using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Files.Tests;

public sealed class OwnerRightsTests : IDisposable
{
    private const string RootsOwn = "/etc";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordedIds _ids = new(startedByRoot: true);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Directories_of_root_belong_to_root_and_so_do_missing_files_in_them()
    {
        Assert.True(PathOwner.Find(RootsOwn).IsRoot);
        Assert.True(PathOwner.Find("/etc/none/below").IsRoot);

        using (new OwnerRights(_ids).BeginScope(RootsOwn))
        {
            Assert.Empty(_ids.Calls);
        }

        Assert.Empty(_ids.Calls);
    }

    [SystemFact]
    public void A_directory_that_another_user_can_change_belongs_to_that_user_with_everything_below()
    {
        var directory = _folder.OfAnotherUser("theirs");
        var mine = Directory.CreateDirectory(Path.Combine(directory, "roots")).FullName;

        Assert.Equal(new PathOwner(SpecialFiles.AnotherUser, SpecialFiles.AnotherGroup), PathOwner.Find(directory));
        Assert.Equal(SpecialFiles.AnotherUser, PathOwner.Find(Path.Combine(directory, "none")).User);

        // The owner of the parent can replace root's directory by another one.
        Assert.Equal(SpecialFiles.AnotherUser, PathOwner.Find(mine).User);
    }

    [SystemFact]
    public void A_directory_of_roots_in_which_others_may_write_is_shared()
    {
        var directory = Directory.CreateDirectory(_folder.File("roots")).FullName;
        var below = Directory.CreateDirectory(Path.Combine(directory, "below")).FullName;
        var rights = new OwnerRights(_ids);
        foreach (var (mode, group, isShared, isBelowShared) in new[]
        {
            ("0755", "0", false, false), ("0775", "0", false, false), ("0775", $"{SpecialFiles.AnotherGroup}", true, true),
            ("0777", "0", true, true), ("1777", "0", true, false),
        })
        {
            SpecialFiles.Run("chgrp", group, directory);
            SpecialFiles.Run("chmod", mode, directory);

            Assert.Equal((mode, group, isShared), (mode, group, rights.IsShared(directory)));
            Assert.Equal((mode, group, isBelowShared), (mode, group, rights.IsShared(below)));
            Assert.Equal((mode, group, isShared), (mode, group, rights.IsShared(Path.Combine(directory, "missing", "below"))));
            Assert.False(new OwnerRights(new RecordedIds(startedByRoot: false)).IsShared(directory));
        }
    }

    [SystemFact]
    public void A_link_of_another_user_belongs_to_that_user_wherever_its_target_is()
    {
        var link = _folder.Link("link", RootsOwn);
        Assert.True(PathOwner.Find(link).IsRoot);

        SpecialFiles.Run("chown", "--no-dereference", $"{SpecialFiles.AnotherUser}:{SpecialFiles.AnotherGroup}", link);

        Assert.Equal(SpecialFiles.AnotherUser, PathOwner.Find(link).User);
        Assert.Equal(SpecialFiles.AnotherUser, PathOwner.Find(Path.Combine(link, "below")).User);
    }

    [SystemFact]
    public void Roots_own_links_are_followed_also_upwards()
    {
        Directory.CreateDirectory(_folder.File("a"));
        _folder.OfAnotherUser("theirs");
        var link = _folder.Link("a/link", "../theirs/./");

        Assert.Equal(SpecialFiles.AnotherUser, PathOwner.Find(link).User);
        Assert.ThrowsAny<IOException>(() => PathOwner.Find(_folder.Link("circle", "circle")));
    }

    [SystemFact]
    public void Root_works_there_with_the_rights_of_the_owner_once_and_then_regains_its_own()
    {
        var directory = _folder.OfAnotherUser("theirs");
        var rights = new OwnerRights(_ids);

        using (rights.BeginScope(directory))
        {
            using (rights.BeginScope(directory))
            {
                Assert.Equal([$"take {SpecialFiles.AnotherUser}:{SpecialFiles.AnotherGroup}"], _ids.Calls);
            }

            using (rights.BeginScopeInstead(RootsOwn))
            {
                Assert.Equal("back", _ids.Calls[^1]);
            }

            Assert.Equal(3, _ids.Calls.Count);
        }

        Assert.Equal([$"take {SpecialFiles.AnotherUser}:{SpecialFiles.AnotherGroup}", "back"], _ids.Calls[2..]);
        using (rights.BeginScopeInstead(RootsOwn))
        {
            Assert.Equal(4, _ids.Calls.Count);
        }
    }

    [SystemFact]
    public void The_rights_of_one_owner_give_way_to_those_of_another_and_come_back()
    {
        var directory = _folder.OfAnotherUser("theirs");
        var rights = new OwnerRights(_ids);
        var taken = $"take {SpecialFiles.AnotherUser}:{SpecialFiles.AnotherGroup}";

        using (rights.BeginScopeInstead(directory))
        {
            Assert.Equal([taken], _ids.Calls);
        }

        using (rights.BeginScope(directory))
        {
            using (rights.BeginScopeInstead(directory))
            {
                Assert.Equal([taken, "back", taken, "back", taken], _ids.Calls);
            }

            Assert.Equal(["back", taken], _ids.Calls[5..]);
            Assert.ThrowsAny<IOException>(() => rights.BeginScopeInstead(_folder.Link("circle", "circle")));
            Assert.Equal(taken, _ids.Calls[^1]);
        }
    }

    [SystemFact]
    public void Rights_given_up_permanently_are_not_restored()
    {
        var directory = _folder.OfAnotherUser("theirs");
        var rights = new OwnerRights(_ids);

        rights.SwitchPermanently(directory, 7, 8);
        rights.SwitchPermanently(directory);
        using (rights.BeginScope(directory))
        {
            Assert.Equal([$"for good {SpecialFiles.AnotherUser}:{SpecialFiles.AnotherGroup},7,8"], _ids.Calls);
        }
    }

    [Fact]
    public void Without_root_nothing_changes()
    {
        var ids = new RecordedIds(startedByRoot: false);
        var rights = new OwnerRights(ids);

        rights.SwitchPermanently(_folder.Path);
        using (rights.BeginScope(_folder.Path))
        using (rights.BeginScopeInstead(RootsOwn))
        {
            Assert.Empty(ids.Calls);
        }
    }

    /// <summary>
    /// The real ids of this process: new files belong to the owner, and root's files are not accessible.
    /// </summary>
    [SystemFact]
    public void The_kernel_creates_files_of_the_owner_and_denies_those_of_root()
    {
        var directory = _folder.OfAnotherUser("theirs");
        var secret = _folder.File("secret", "root's");
        File.SetUnixFileMode(secret, AtomicFile.OwnerOnly);
        var link = Path.Combine(directory, "link");
        File.CreateSymbolicLink(link, secret);

        using (OwnerRights.Current.BeginScope(directory))
        {
            AtomicFile.Write(Path.Combine(directory, "made"), "content"u8);
            Assert.Throws<UnauthorizedAccessException>(() => RegularFile.ReadText(link, 100));
            Assert.ThrowsAny<UnauthorizedAccessException>(() => AtomicFile.Write(_folder.File("beside"), "content"u8));
        }

        Assert.Equal((SpecialFiles.AnotherUser, SpecialFiles.AnotherGroup), Owner(Path.Combine(directory, "made")));
        Assert.Equal("root's", RegularFile.ReadText(secret, 100));
        AtomicFile.Write(_folder.File("beside"), "content"u8);
        Assert.Equal((0u, 0u), Owner(_folder.File("beside")));
    }

    [SystemFact]
    public void A_directory_is_created_for_another_user_and_an_existing_one_does_not_change()
    {
        var made = _folder.File("made");
        var link = _folder.Link("link", RootsOwn);

        OwnedDirectory.Create(made, SpecialFiles.AnotherUser, SpecialFiles.AnotherGroup, (UnixFileMode)0x1E8);
        OwnedDirectory.Create(link, SpecialFiles.AnotherUser, SpecialFiles.AnotherGroup, (UnixFileMode)0x1E8);

        Assert.Equal((SpecialFiles.AnotherUser, SpecialFiles.AnotherGroup), Owner(made));
        Assert.Equal((UnixFileMode)0x1E8, File.GetUnixFileMode(made));
        Assert.Equal((0u, 0u), Owner(RootsOwn));
    }

    private static (uint User, uint Group) Owner(string path) =>
        FileStatus.Find(path, followLink: false) is { } status ? (status.User, status.Group) : default;

    private sealed class RecordedIds(bool startedByRoot) : IProcessIds
    {
        public List<string> Calls { get; } = [];

        public bool IsStartedByRoot => startedByRoot;

        public void SwitchTo(uint user, IReadOnlyList<uint> groups) => Calls.Add($"take {user}:{string.Join(',', groups)}");

        public void Restore() => Calls.Add("back");

        public void SwitchPermanently(uint user, IReadOnlyList<uint> groups) => Calls.Add($"for good {user}:{string.Join(',', groups)}");
    }
}
