using Shouldly;
using Tocsin.Cli.Actors;

namespace Tocsin.Cli.Tests;

public sealed class ActorsCommandTests
{
    [Fact]
    public async Task Who_held_which_office_is_told_with_its_days()
    {
        using var shell = new Shell();

        (await shell.RunAsync("actors", "search", "Bazoum")).ShouldBe(ExitCode.Done, shell.Error);

        shell.Output.ShouldContain("Mohamed Bazoum");
        shell.Output.ShouldContain("    president, NER 2021-04-02 to 2023-07-26");
    }

    [Fact]
    public async Task With_a_day_only_who_was_in_office_then_is_told()
    {
        using var shell = new Shell();

        (await shell.RunAsync("actors", "search", "Bazoum", "--on", "2024-01-01")).ShouldBe(ExitCode.NotDone);

        shell.Error.ShouldContain("nobody of this name");
    }

    [Fact]
    public async Task A_place_is_told_with_its_point()
    {
        using var shell = new Shell();

        (await shell.RunAsync("places", "search", "Agadez", "--json")).ShouldBe(ExitCode.Done, shell.Error);

        shell.Output.ShouldContain("\"country\":\"NER\"");
        shell.Output.ShouldContain("\"id\":\"2448085\"");
    }

    [Fact]
    public async Task Errors_in_own_actors_name_line_and_column()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell.At("actors.d/leaders"));
        File.WriteAllText(shell.At("actors.d/leaders/mine.txt"), "# mine\nNER  president  2021-13  -  Somebody Else\n");

        (await shell.RunAsync("actors", "check", shell.At("actors.d"))).ShouldBe(ExitCode.NotDone);

        shell.Output.ShouldContain("mine.txt:2:17: error leaders/day");
    }

    [Fact]
    public async Task Own_actors_outrank_the_known_ones()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell.At("mine"));
        File.WriteAllText(shell.At("mine/own.txt"), "hamas-of-mine  group  LBN  CRM\n    name  Hamas\n");

        (await shell.RunAsync("actors", "search", "Hamas", "--actors", shell.At("mine"))).ShouldBe(ExitCode.Done, shell.Error);

        shell.Output.ShouldContain("LBNCRM");
        shell.Output.ShouldNotContain("PSEREB  hamas");
    }

    [Fact]
    public async Task An_explanation_says_who_and_where_and_why_with_own_actors_and_places()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell.At("a"));
        Directory.CreateDirectory(shell.At("p"));
        File.WriteAllText(shell.At("a/own.txt"), "zor-front  group  MLI  REB\n    name  Zor Front\n");
        File.WriteAllText(shell.At("p/own.txt"), "town  Kelbarra  MLI  15.2  -3.1\n");

        (await shell.RunAsync("explain", shell.Write("r.txt", "Fighters of the Zor Front attacked Kelbarra on Sunday."), "--published", "2024-05-08", "--actors", shell.At("a"), "--places", shell.At("p"), "--format", "json")).ShouldBe(ExitCode.Done, shell.Error);

        shell.Output.ShouldContain("\"code\":\"MLIREB\"");
        shell.Output.ShouldContain("\"lat\":15.2");
        shell.Output.ShouldContain("\"days\":\"2024-05-05\"");
        shell.Output.ShouldContain("\"reason\":");
    }

    [Fact]
    public async Task A_folder_of_own_places_that_is_not_there_is_named()
    {
        using var shell = new Shell();

        (await shell.RunAsync("places", "search", "Agadez", "--places", shell.At("none"))).ShouldBe(ExitCode.NotDone);

        shell.Error.ShouldContain("there is no such folder");
    }

    [Fact]
    public void Actors_of_a_dictionary_of_petrarch_keep_their_names_and_codes()
    {
        var text = PetrarchDictionary.Actors(["<!-- a", "comment -->", "", "ELBONIA_ [ELB]", "+ELBONIAN_", "+LOW_COUNTRY", "MUD_FRONT [ELBREBMUD] # a note", "OLD_KING_", "\t[ELBGOV 900101-991231]", "\t[ELBELI]", "NOBODY [---]"]);

        text.ShouldContain("petrarch-elbonia  country  ELB\n    name  Elbonia\n    name  Elbonian\n    name  Low Country\n");
        text.ShouldContain("petrarch-mud-front  group  ELB  REBMUD\n    name  Mud Front\n");
        text.ShouldContain("petrarch-old-king  group  ELB  ELI\n");
        text.ShouldContain("petrarch-nobody  group  -\n");
    }

    [Fact]
    public void Agents_of_a_dictionary_of_petrarch_become_roles()
    {
        var text = PetrarchDictionary.Agents(["!FOLK! = MAN, WOMAN", "POLICE!FOLK! [~COP]", "MINISTER {MINISTERS} [~GOV]", "RELIEF_BODY {} [NGO~]"]);

        text.ShouldContain("policeman  COP  group\n");
        text.ShouldContain("policewoman  COP  group\n");
        text.ShouldContain("minister  GOV  group\n");
        text.ShouldContain("relief body  NGO  group\n");
    }
}
