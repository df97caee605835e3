using Shouldly;
using Tocsin.Coding.Data;
using Tocsin.Coding.Places;
using Tocsin.Coding.Places.Packed;
using Xunit;

namespace Tocsin.Coding.Tests.Places;

/// <summary>Readable places, and the file that they are packed into.</summary>
public sealed class PlaceFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tocsin-places-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_packed_is_found_by_every_name()
    {
        var file = Packed("region\tX.1\tNorth Province\t1\t2\t5000\t-", "town\t7\tSaint-Élie\t1.5\t2.5\t800\tX.1\tElie", "town\t8\tOther Town\t-3\t4\t10\t-");

        foreach (var name in new[] { "Saint-Élie", "saint elie", "St. Elie", "SAINT ELIE", "Elie" })
        {
            var found = file.Find(PlaceKey.Hash(PlaceKey.Of(name))).ToArray();
            found.ShouldHaveSingleItem();
            file.Text(file[found[0]].Name).ShouldBe("Saint-Élie");
            file.Text(file[file[found[0]].Inside].Name).ShouldBe("North Province");
        }

        // A region is found without its word too.
        file.Find(PlaceKey.Hash(PlaceKey.Of("North"))).Length.ShouldBe(1);
        file.Find(PlaceKey.Hash(PlaceKey.Of("Nowhere"))).Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("town  A  XYZ  95  10", 4)]
    [InlineData("town  A  XYZ  10  east", 5)]
    [InlineData("hamlet  A  XYZ  10  10", 1)]
    [InlineData("town  A  xy  10  10", 3)]
    [InlineData("town  A", 2)]
    public void A_wrong_line_is_named_with_its_field(string line, int field)
    {
        File.WriteAllText(Path.Combine(_folder, "own.txt"), "# mine\n" + line + "\n");
        var errors = new List<DataError>();

        PlaceFiles.Read(_folder, errors);

        var error = errors.ShouldHaveSingleItem();
        error.Line.ShouldBe(2);
        error.Column.ShouldBe(line.Split("  ").Take(field - 1).Sum(part => part.Length + 2) + 1);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused()
    {
        var packed = PackedBytes("town\t7\tA town\t1.5\t2.5\t800\t-");

        Should.Throw<InvalidDataException>(() => GazetteerFile.Open(packed[..^3]));
    }

    [Fact]
    public void A_place_of_ones_own_outranks_the_known_ones()
    {
        File.WriteAllText(Path.Combine(_folder, "own.txt"), "town  Agadez  MLI  15.5  -1.5\n");
        var found = new List<PlaceCandidate>();
        var gazetteer = Gazetteer.Open(Path.Combine(AppContext.BaseDirectory, "data"), _folder, []);

        gazetteer.Find("Agadez", 10, found);

        gazetteer.PlaceOf(found[0]).Country.ShouldBe("MLI");
    }

    private GazetteerFile Packed(params string[] lines) => GazetteerFile.Open(PackedBytes(lines));

    private byte[] PackedBytes(params string[] lines)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "countries"));
        File.WriteAllLines(Path.Combine(_folder, "countries", "XYZ.txt"), lines);
        var errors = new List<DataError>();
        var writer = new GazetteerWriter();
        foreach (var place in PlaceFiles.Read(_folder, errors))
        {
            writer.Add(place);
        }

        errors.ShouldBeEmpty();
        using var stream = new MemoryStream();
        writer.Write(stream);
        return stream.ToArray();
    }
}
