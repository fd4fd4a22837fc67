using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>People, and the hashes that identify them: those of the owner's settings, and those of sources.</summary>
internal sealed class PersonTable(SqliteConnection connection)
{
    public const string Settings = "settings";
    private const string Reported = "said";

    public HistoryPerson? Find(string kind, string mark) =>
        connection.Scalar("SELECT person FROM mark WHERE kind = $kind AND mark = $mark", ("$kind", kind), ("$mark", mark)) is long id
            ? new HistoryPerson(id)
            : null;

    public string? GetReported(HistoryPerson person) =>
        connection.Scalar(
            "SELECT mark FROM mark WHERE kind = $kind AND person = $person", ("$kind", Reported), ("$person", person.Id)) as string;

    public HistoryPerson Follow(string settings, string? reported)
    {
        var bySettings = Find(Settings, settings);
        var byReported = reported is null ? null : Find(Reported, reported);

        // The person of the settings gets the new hash only if no source has set another one.
        var known = byReported ?? (bySettings is { } one && (reported is null || GetReported(one) is null) ? one : null);
        if (known is { } person && bySettings == known && (reported is null || byReported == known))
        {
            return person;
        }

        using var transaction = connection.BeginTransaction();
        var followed = known ?? Add();
        Link(Settings, settings, followed);
        if (reported is not null)
        {
            Link(Reported, reported, followed);
        }

        transaction.Commit();
        return followed;
    }

    private HistoryPerson Add()
    {
        connection.Run("INSERT INTO person DEFAULT VALUES");
        return new HistoryPerson(Convert.ToInt64(connection.Scalar("SELECT last_insert_rowid()"), CultureInfo.InvariantCulture));
    }

    private void Link(string kind, string mark, HistoryPerson person) => connection.Run(
        "INSERT OR REPLACE INTO mark (kind, mark, person) VALUES ($kind, $mark, $person)", ("$kind", kind), ("$mark", mark),
        ("$person", person.Id));
}
