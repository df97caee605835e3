using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tocsin.Storage;

/// <summary>The tables of a store, as steps that are only ever added to: a store of any older version becomes one of this version.</summary>
internal static class Schema
{
    // Each step runs once, in a transaction of its own; its number stands in the file as user_version.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE report (
            id TEXT PRIMARY KEY, text TEXT NOT NULL, title TEXT, publisher TEXT, url TEXT, published TEXT, language TEXT,
            found_at TEXT NOT NULL, layout TEXT NOT NULL, mentions TEXT NOT NULL, attributions TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE claim (
            report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL, type TEXT NOT NULL, value TEXT, manner TEXT NOT NULL, factuality TEXT NOT NULL,
            first_day TEXT, last_day TEXT, body TEXT NOT NULL,
            PRIMARY KEY (report, position)
        ) WITHOUT ROWID;
        CREATE INDEX claim_type ON claim (type, value);
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a file to this version.</summary>
    /// <exception cref="IOException">It was written by a newer version.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        var version = ReadVersion(connection);
        if (version > Version)
        {
            throw new IOException($"{path} was written by a newer version of tocsin; open it with that one, or give another file.");
        }

        for (var step = version; step < Version; step++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Steps[step] + string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}");
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static int ReadVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
