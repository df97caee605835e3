using System.Globalization;
using Microsoft.Data.Sqlite;
using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Storage;

/// <summary>Reports and what they claim, in one SQLite file.</summary>
/// <remarks>A report is written with all its claims in one transaction, or not at all: after a crash the file holds whole reports. Coding a
/// report again replaces its claims. Sentences are not kept: they are read again from the text where they are needed. Safe to use from
/// several threads; several processes may read while one writes.</remarks>
public sealed class ReportStore : IDisposable
{
    /// <summary>The name of a store that is gone when it is closed.</summary>
    public const string InMemory = ":memory:";

    private const string PublishedFormat = "yyyy-MM-dd'T'HH:mm:sszzz";

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;

    private ReportStore(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a store; makes it where there is none.</summary>
    /// <param name="path">The file, or <see cref="InMemory"/>.</param>
    /// <exception cref="IOException">The file cannot be opened, is no store, or was written by a newer version; the message says which.</exception>
    public static ReportStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA foreign_keys = ON");
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = NORMAL");
            Schema.Migrate(connection, path);
            return new ReportStore(connection);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw new IOException($"{path} cannot be used as a store ({failure.Message.TrimEnd('.')}); give the name of a store or of a new file in a folder that may be written to.", failure);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>How many reports there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                using var command = Command("SELECT count(*) FROM report");
                return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Writes a report with its claims; one that is there already is replaced, claims included.</summary>
    public void Put(CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            PutReport(coded, transaction);
            PutClaims(coded, transaction);
            transaction.Commit();
        }
    }

    /// <summary>Takes a report out, with its claims; false where it is not there.</summary>
    public bool Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_lock)
        {
            using var command = Command("DELETE FROM report WHERE id = $id", ("$id", id));
            return command.ExecuteNonQuery() > 0;
        }
    }

    /// <summary>A report with its claims, without its sentences; null where it is not there.</summary>
    public CodedReport? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_lock)
        {
            return Read("WHERE report.id = $id", ("$id", id)).SingleOrDefault();
        }
    }

    /// <summary>All reports with their claims, without their sentences, in the order of their ids.</summary>
    public IReadOnlyList<CodedReport> ReadAll()
    {
        lock (_lock)
        {
            return Read("");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void PutReport(CodedReport coded, SqliteTransaction transaction)
    {
        var report = coded.Report;

        // An upsert would keep claims that are no longer made; deleting takes them along.
        using (var delete = Command("DELETE FROM report WHERE id = $id", ("$id", report.Id)))
        {
            delete.Transaction = transaction;
            delete.ExecuteNonQuery();
        }

        using var insert = Command(
            """
            INSERT INTO report (id, text, title, publisher, url, published, language, found_at, layout, mentions, attributions)
            VALUES ($id, $text, $title, $publisher, $url, $published, $language, $found_at, $layout, $mentions, $attributions)
            """,
            ("$id", report.Id),
            ("$text", report.Text),
            ("$title", report.Title),
            ("$publisher", report.Publisher),
            ("$url", report.Url),
            ("$published", report.Published?.ToString(PublishedFormat, CultureInfo.InvariantCulture)),
            ("$language", report.Language),
            ("$found_at", StoredJson.Write(report.FoundAt)),
            ("$layout", StoredJson.Write(coded.Layout)),
            ("$mentions", StoredJson.Write(coded.Mentions)),
            ("$attributions", StoredJson.Write(coded.Attributions)));
        insert.Transaction = transaction;
        insert.ExecuteNonQuery();
    }

    private void PutClaims(CodedReport coded, SqliteTransaction transaction)
    {
        using var insert = Command(
            """
            INSERT INTO claim (report, position, id, kind, type, value, manner, factuality, first_day, last_day, body)
            VALUES ($report, $position, $id, $kind, $type, $value, $manner, $factuality, $first_day, $last_day, $body)
            """);
        insert.Transaction = transaction;
        for (var position = 0; position < coded.Claims.Count; position++)
        {
            var claim = coded.Claims[position];
            var (kind, type, value) = claim.Content switch
            {
                Event happening => ("event", happening.Type, happening.Mode),
                State state => ("state", state.Family, state.Value),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            insert.Parameters.Clear();
            Bind(
                insert,
                ("$report", coded.Report.Id),
                ("$position", position),
                ("$id", claim.Id),
                ("$kind", kind),
                ("$type", type),
                ("$value", value),
                ("$manner", claim.Kind.ToString()),
                ("$factuality", claim.Factuality.Code()),
                ("$first_day", claim.Content.Time?.Range.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("$last_day", claim.Content.Time?.Range.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("$body", StoredJson.Write(claim)));
            insert.ExecuteNonQuery();
        }
    }

    private List<CodedReport> Read(string condition, params (string, object?)[] parameters)
    {
        var claims = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        using (var command = Command($"SELECT report, claim.body FROM claim JOIN report ON report.id = claim.report {condition} ORDER BY report, position", parameters))
        {
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                if (!claims.TryGetValue(row.GetString(0), out var ofReport))
                {
                    claims[row.GetString(0)] = ofReport = [];
                }

                ofReport.Add(StoredJson.Read<Claim>(row.GetString(1)));
            }
        }

        var reports = new List<CodedReport>();
        using (var command = Command(
            $"SELECT id, text, title, publisher, url, published, language, found_at, layout, mentions, attributions FROM report {condition} ORDER BY id", parameters))
        {
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                var report = new Report
                {
                    Id = row.GetString(0),
                    Text = row.GetString(1),
                    Title = Text(row, 2),
                    Publisher = Text(row, 3),
                    Url = Text(row, 4),
                    Published = Text(row, 5) is { } published ? DateTimeOffset.ParseExact(published, PublishedFormat, CultureInfo.InvariantCulture) : null,
                    Language = Text(row, 6),
                    FoundAt = StoredJson.Read<ValueList<string>>(row.GetString(7)),
                };
                reports.Add(new CodedReport(
                    report,
                    StoredJson.Read<ReportLayout>(row.GetString(8)),
                    [],
                    StoredJson.Read<ValueList<Mention>>(row.GetString(9)),
                    StoredJson.Read<ValueList<Attribution>>(row.GetString(10)),
                    claims.TryGetValue(report.Id, out var own) ? own.ToValueList() : []));
            }
        }

        return reports;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private SqliteCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, parameters);
        return command;
    }

    private static void Bind(SqliteCommand command, params (string Name, object? Value)[] parameters)
    {
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
