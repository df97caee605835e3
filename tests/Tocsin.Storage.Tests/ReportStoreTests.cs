using CsCheck;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tocsin.Coding;

namespace Tocsin.Storage.Tests;

public sealed class ReportStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tocsin-store-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "reports.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_put_is_found_again_equal() => Some.Reports.Sample(
        coded =>
        {
            using var store = ReportStore.Open(ReportStore.InMemory);
            store.Put(coded);

            ShouldBeEqual(store.Find(coded.Report.Id)!, coded);
        },
        iter: 200);

    [Fact]
    public void Coding_again_replaces()
    {
        using var store = ReportStore.Open(Path);
        store.Put(Some.Report("r1", claims: 5));

        store.Put(Some.Report("r1", claims: 2));

        store.Count.ShouldBe(1);
        store.Find("r1")!.Claims.Count.ShouldBe(2);
        CountRows("claim").ShouldBe(2);
    }

    [Fact]
    public void Putting_twice_counts_once()
    {
        using var store = ReportStore.Open(Path);

        store.Put(Some.Report("r1", claims: 3));
        store.Put(Some.Report("r1", claims: 3));

        store.ReadAll().ShouldHaveSingleItem().Claims.Count.ShouldBe(3);
    }

    [Fact]
    public void A_report_is_there_for_the_next_who_opens()
    {
        using (var store = ReportStore.Open(Path))
        {
            store.Put(Some.Report("r2", claims: 1));
            store.Put(Some.Report("r1", claims: 0));
        }

        using var again = ReportStore.Open(Path);

        again.ReadAll().Select(coded => (coded.Report.Id, coded.Claims.Count)).ShouldBe([("r1", 0), ("r2", 1)]);
    }

    [Fact]
    public void A_report_that_cannot_be_put_whole_is_not_put_at_all()
    {
        using var store = ReportStore.Open(Path);
        store.Put(Some.Report("r1", claims: 3));
        var twice = Some.Report("r1", claims: 2);
        twice = twice with { Claims = [twice.Claims[0], twice.Claims[0]] };

        Should.Throw<SqliteException>(() => store.Put(twice));

        store.Find("r1")!.Claims.Count.ShouldBe(3);
    }

    [Fact]
    public void What_was_underway_in_a_crash_is_gone_and_the_rest_is_there()
    {
        using (var store = ReportStore.Open(Path))
        {
            store.Put(Some.Report("r1", claims: 2));

            // A writer that dies between two statements leaves its transaction in the log: the files as they are now are what is found.
            using var dying = new SqliteConnection($"Data Source={Path};Pooling=False");
            dying.Open();
            using var transaction = dying.BeginTransaction();
            using var command = dying.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "DELETE FROM claim; PRAGMA cache_size = 1; INSERT INTO report SELECT 'r2', hex(randomblob(200000)), null, null, null, null, null, '[]', '{}', '[]', '[]'";
            command.ExecuteNonQuery();
            Directory.CreateDirectory(System.IO.Path.Combine(_folder, "after"));
            foreach (var file in Directory.EnumerateFiles(_folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            {
                File.Copy(file, System.IO.Path.Combine(_folder, "after", System.IO.Path.GetFileName(file)));
            }
        }

        using var after = ReportStore.Open(System.IO.Path.Combine(_folder, "after", "reports.db"));

        after.ReadAll().ShouldHaveSingleItem().Claims.Count.ShouldBe(2);
        after.Put(Some.Report("r3", claims: 1));
        after.Count.ShouldBe(2);
    }

    [Fact]
    public void A_report_goes_with_its_claims()
    {
        using var store = ReportStore.Open(Path);
        store.Put(Some.Report("r1", claims: 3));

        store.Remove("r1").ShouldBeTrue();
        store.Remove("r1").ShouldBeFalse();

        CountRows("claim").ShouldBe(0);
    }

    [Fact]
    public void Several_threads_may_write()
    {
        using var store = ReportStore.Open(Path);

        Parallel.For(0, 40, i => store.Put(Some.Report($"r{i % 20}", claims: 2)));

        store.Count.ShouldBe(20);
        CountRows("claim").ShouldBe(40);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_with_its_name()
    {
        File.WriteAllText(Path, "a report about a crisis, long enough to be no database at all");

        Should.Throw<IOException>(() => ReportStore.Open(Path)).Message.ShouldStartWith($"{Path} cannot be used as a store");
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        ReportStore.Open(Path).Dispose();
        using (var newer = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            newer.Open();
            using var command = newer.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Should.Throw<IOException>(() => ReportStore.Open(Path)).Message.ShouldBe($"{Path} was written by a newer version of tocsin; open it with that one, or give another file.");
    }

    private long CountRows(string table)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    private static void ShouldBeEqual(CodedReport found, CodedReport put)
    {
        found.Report.ShouldBe(put.Report);
        found.Layout.ShouldBe(put.Layout);
        found.Mentions.ShouldBe(put.Mentions);
        found.Attributions.ShouldBe(put.Attributions);
        found.Claims.ShouldBe(put.Claims);
    }
}
