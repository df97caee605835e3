using System.CommandLine;
using System.Globalization;
using Tocsin.Cli.Output;

namespace Tocsin.Cli.Actors;

/// <summary><c>tocsin places search</c>: which places bear a name.</summary>
internal static class PlacesCommand
{
    /// <summary>The command and the one under it.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string[]>("NAME") { Description = "A name.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "A line of JSON for each." };
        var command = new Command("search", "Which places bear a name: point, what they are, what they lie in.") { name, json };
        command.SetAction(result =>
        {
            var found = surroundings.LoadData().FindPlaces(string.Join(' ', result.GetValue(name)!));
            foreach (var (place, inhabitants) in found)
            {
                surroundings.Output.WriteLine(result.GetValue(json)
                    ? LookUpJson.Line(new { place.Id, place.Name, place.Country, place.Inside, place.Precision, place.Latitude, place.Longitude, Inhabitants = inhabitants })
                    : Printable.Line(string.Create(CultureInfo.InvariantCulture,
                        $"{place.Name}  {place.Precision}  {string.Join(", ", new[] { place.Inside, place.Country }.OfType<string>())}  {place.Latitude:0.####} {place.Longitude:0.####}{(inhabitants > 0 ? $"  {inhabitants:N0}" : "")}  {place.Id}")));
            }

            surroundings.Output.Flush();
            if (found.IsEmpty)
            {
                surroundings.Error.WriteLine("tocsin: no place of this name is known; a folder places.d of your own may add it (docs/reference/places.md).");
            }

            return found.IsEmpty ? ExitCode.NotDone : ExitCode.Done;
        });
        return new Command("places", "Look up places.") { command };
    }
}
