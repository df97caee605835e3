using System.Runtime.CompilerServices;
using Shouldly;

namespace Tocsin.House.Tests;

public sealed class NameTests
{
    private static readonly string[] EmptyNamespaces = ["Helpers", "Services", "Interfaces", "Utils", "Utilities", "Common", "Misc", "Core"];
    private static readonly string[] EmptyNames = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Info", "Base", "Impl"];

    private static IEnumerable<Type> Types => House.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten);

    [Fact]
    public void A_namespace_is_named_for_an_idea_of_the_domain() =>
        Types.Select(type => type.Namespace!).Distinct().Where(name => name.Split('.').Any(EmptyNamespaces.Contains)).ShouldBeEmpty();

    [Fact]
    public void A_type_is_named_for_what_it_is_or_does() =>
        Types.Select(type => type.Name).Where(name => EmptyNames.Any(word => name.EndsWith(word, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void A_class_is_sealed_static_or_made_to_be_derived_from() =>
        Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.FullName != "Program")
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void A_class_stands_in_the_file_of_its_name()
    {
        var files = House.Files("src", "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);

        Types.Where(type => type is { IsNested: false, IsPublic: true, IsEnum: false } && !type.Name.Contains('`', StringComparison.Ordinal))
            .Where(type => type.IsInterface || type.Namespace!.StartsWith("Tocsin.Cli", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Where(name => !files.Contains(name))
            .ShouldBeEmpty();
    }

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("Tocsin", StringComparison.Ordinal) == true
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true;
}
