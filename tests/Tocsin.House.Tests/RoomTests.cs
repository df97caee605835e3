using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using Shouldly;

namespace Tocsin.House.Tests;

public sealed class RoomTests
{
    private static readonly string[] Pure = ["Language", "Coding", "Situations"];

    public static TheoryData<string> Rooms => [.. House.Rooms.Keys];

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_knows_only_those_below_it(string room)
    {
        var allowed = House.Rooms[room].Append(room).ToHashSet(StringComparer.Ordinal);

        var wrong = TypesOf(room)
            .SelectMany(type => type.Dependencies.Select(dependency => (Type: type.FullName, Target: RoomOf(dependency.Target), On: dependency.Target.FullName)))
            .Where(pair => pair.Target is not null && !allowed.Contains(pair.Target))
            .Select(pair => $"{pair.Type} knows {pair.On}")
            .Distinct();

        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_refers_to_no_assembly_above_it(string room)
    {
        var allowed = House.Rooms[room].Select(other => "Tocsin." + other);

        House.Assembly(room).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("Tocsin.", StringComparison.Ordinal) || name == "tocsin")
            .ShouldBeSubsetOf(allowed);
    }

    [Fact]
    public void Only_Sources_Storage_Desk_and_Cli_touch_the_outside()
    {
        string[] outside = ["System.Net.Http", "System.Net.Sockets", "Microsoft.Data.Sqlite", "System.Diagnostics.Process", "Microsoft.AspNetCore"];

        var wrong = Pure.SelectMany(TypesOf)
            .SelectMany(type => type.Dependencies.Select(dependency => (Type: type.FullName, On: dependency.Target.FullName)))
            .Where(pair => outside.Any(name => pair.On.StartsWith(name, StringComparison.Ordinal)))
            .Select(pair => $"{pair.Type} knows {pair.On}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Language_speaks_of_no_politics()
    {
        string[] politics = ["Event", "Actor", "Claim", "Factuality", "Attribution", "Board", "Situation", "Incident", "Plover", "Cameo"];

        TypesOf("Language").Where(type => politics.Any(word => type.Name.StartsWith(word, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = House.Read("Tocsin.slnx");

        House.Files("src", "*.csproj").Concat(House.Files("tests", "*.csproj")).Concat(House.Files("bench", "*.csproj"))
            .Where(project => !solution.Contains(Path.GetFileName(project), StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<IType> TypesOf(string room) => House.Architecture.Types.Where(type => RoomOf(type) == room);

    private static string? RoomOf(IType type)
    {
        var parts = type.Namespace?.FullName.Split('.') ?? [];
        return parts is ["Tocsin", var room, ..] && House.Rooms.ContainsKey(room) ? room : null;
    }
}
