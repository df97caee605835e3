using System.CommandLine;
using System.Globalization;
using Tocsin.Cli.Checked;
using Tocsin.Cli.Output;
using Tocsin.Coding;
using Tocsin.Language;

namespace Tocsin.Cli.Actors;

/// <summary><c>tocsin actors</c>: look up who is known, check a folder of one's own, take over dictionaries of PETRARCH.</summary>
internal static class ActorsCommand
{
    /// <summary>The command and those under it.</summary>
    public static Command Create(Surroundings surroundings) => new("actors", "Look up actors, check your own, import dictionaries.")
    {
        Search(surroundings), Check(surroundings), Import(surroundings),
    };

    private static Command Search(Surroundings surroundings)
    {
        var name = new Argument<string[]>("NAME") { Description = "Words of a name.", Arity = ArgumentArity.OneOrMore };
        var on = SharedOptions.Day("--on", "Only offices held on this day.");
        var json = new Option<bool>("--json") { Description = "A line of JSON for each." };
        var command = new Command("search", "Who bears a name: code, id, offices with their days.") { name, on, json };
        command.SetAction(result =>
        {
            var day = result.GetValue(on);
            var found = surroundings.LoadData().FindActors(string.Join(' ', result.GetValue(name)!))
                .Select(actor => day is { } on ? actor with { Offices = actor.Offices.Where(office => (office.From is null || office.From <= on) && (office.To is null || office.To >= on)).ToValueList() } : actor)
                .Where(actor => day is null || actor.Actor.Kind != Tocsin.Coding.Actors.ActorKind.Person || !actor.Offices.IsEmpty).ToList();
            foreach (var actor in found)
            {
                if (result.GetValue(json))
                {
                    surroundings.Output.WriteLine(LookUpJson.Line(new { actor.Actor.Id, actor.Actor.Name, Kind = actor.Actor.Kind.ToString().ToLowerInvariant(), actor.Actor.Code, actor.Use, actor.Offices }));
                    continue;
                }

                surroundings.Output.WriteLine(Printable.Line($"{actor.Actor.Name}  {actor.Actor.Code}  {actor.Actor.Id}{(actor.Use == "name" ? "" : "  by " + actor.Use)}"));
                foreach (var office in actor.Offices)
                {
                    surroundings.Output.WriteLine("    " + Printable.Line($"{office.Title}, {office.Body}  {Day(office.From)} to {(office.To is { } end ? Day(end) : "now")}"));
                }
            }

            surroundings.Output.Flush();
            if (found.Count == 0)
            {
                surroundings.Error.WriteLine("tocsin: nobody of this name is known; a folder actors.d of your own may add them (docs/how-to/add-an-actor.md).");
            }

            return found.Count == 0 ? ExitCode.NotDone : ExitCode.Done;
        });
        return command;
    }

    private static Command Check(Surroundings surroundings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of your own actors.", DefaultValueFactory = _ => "actors.d" };
        var command = new Command("check", "Check a folder actors.d; print everything that is wrong with it.") { folder };
        command.SetAction(result => DataCommand.Check(surroundings, result.GetValue(folder)!, "with files in the form of data/actors", path => CodingData.Load(DataCommand.Shipped, path, null)));
        return command;
    }

    private static Command Import(Surroundings surroundings)
    {
        var actors = new Argument<string>("ACTORS") { Description = "A dictionary of actors of PETRARCH or TABARI." };
        var agents = new Option<string?>("--agents") { Description = "A dictionary of agents.", HelpName = "FILE" };
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to.", DefaultValueFactory = _ => "actors.d", HelpName = "FOLDER" };
        var command = new Command("import", "Turn dictionaries of PETRARCH into a folder actors.d.") { actors, agents, output };
        command.SetAction(result =>
        {
            var folder = result.GetValue(output)!;
            Directory.CreateDirectory(folder);
            Write(Path.Combine(folder, "petrarch-actors.txt"), PetrarchDictionary.Actors(File.ReadLines(result.GetValue(actors)!)));
            if (result.GetValue(agents) is { } file)
            {
                Write(Path.Combine(folder, "roles.txt"), PetrarchDictionary.Agents(File.ReadLines(file)));
            }

            return ExitCode.Done;

            void Write(string path, string text)
            {
                File.WriteAllText(path, text);
                surroundings.Output.WriteLine($"{path} written");
                surroundings.Output.Flush();
            }
        });
        return command;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
