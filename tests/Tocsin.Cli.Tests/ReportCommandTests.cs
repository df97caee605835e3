using System.Text.Json;
using Shouldly;
using Tocsin.Coding;
using Tocsin.Language;

namespace Tocsin.Cli.Tests;

/// <summary>brief, code and explain from text to answer, with the program's own model and data.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private static readonly ILanguageEngine Engine = LanguageEngine.Open();
    private static readonly CodingData Data = CodingData.Load();

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_brief_cites_every_sentence_and_lists_the_sources()
    {
        var report = Report("---\ntitle: Airport seized\npublisher: Kelmar Post\npublished: 2031-05-07\n---\n" + Some.Story);

        (await RunAsync("brief", report)).ShouldBe(ExitCode.Done);

        _shell.Output.ShouldStartWith("State of play, 7 May 2031\nOne report, one independent source\n");
        _shell.Output.ShouldContain("[1]");
        _shell.Output.ShouldEndWith("[1] Kelmar Post, 7 May 2031: Airport seized\n");
        _shell.Output.ShouldNotContain('\u001b');
        _shell.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("md", "# State of play, 7 May 2031\n")]
    [InlineData("html", "<!DOCTYPE html>\n")]
    [InlineData("json", "{\n  \"as_of\": \"2031-05-07\"")]
    public async Task A_brief_comes_in_the_form_that_was_asked_for(string format, string start)
    {
        (await RunAsync("brief", Report(Some.Story), "--published", "2031-05-07", "--format", format)).ShouldBe(ExitCode.Done);

        _shell.Output.ShouldStartWith(start);
    }

    [Fact]
    public async Task A_brief_on_a_terminal_has_colours()
    {
        (await _shell.RunAsync(s => Real(s) with { IsOutputTerminal = true, HasColour = true, Width = 60 }, "brief", Report(Some.Story), "--published", "2031-05-07"))
            .ShouldBe(ExitCode.Done);

        _shell.Output.ShouldContain("\u001b[");
    }

    [Fact]
    public async Task Undated_reports_are_pointed_out()
    {
        (await RunAsync("brief", Report(Some.Story))).ShouldBe(ExitCode.Done);

        _shell.Error.ShouldBe("1 of 1 reports do not tell when they were published, so days in them stay open; --published DATE gives it.\n");
    }

    [Fact]
    public async Task As_of_leaves_out_what_came_later()
    {
        var input = _shell.Write("in.jsonl", """
            {"id": "a", "text": "Soldiers seized the airport in Kelmar on Monday.", "date": "2031-05-06", "publisher": "Kelmar Post"}
            {"id": "b", "text": "Rebels attacked the port of Asongo on Thursday.", "date": "2031-05-09", "publisher": "Coast Daily"}
            """);

        (await RunAsync("brief", input, "--as-of", "2031-05-07")).ShouldBe(ExitCode.Done);

        _shell.Output.ShouldContain("Kelmar Post");
        _shell.Output.ShouldNotContain("Coast Daily");
    }

    [Fact]
    public async Task A_day_before_all_reports_is_pointed_out()
    {
        (await RunAsync("brief", Report(Some.Story), "--published", "2031-05-07", "--as-of", "2030-01-01")).ShouldBe(ExitCode.Done);

        _shell.Error.ShouldBe("None of the 1 reports was published by 2030-01-01.\n");
        _shell.Output.ShouldStartWith("State of play, 1 January 2030\n");
    }

    [Fact]
    public async Task Weekdays_count_from_the_day_of_publication()
    {
        (await RunAsync("code", Report(Some.Story), "--published", "2031-05-07")).ShouldBe(ExitCode.Done);

        var document = JsonDocument.Parse(_shell.Output).RootElement;
        document.GetProperty("published").GetString().ShouldBe("2031-05-07T00:00:00+00:00");
        document.GetProperty("events").EnumerateArray().ShouldContain(e => e.GetProperty("date").GetString() == "2031-05-05");
    }

    [Fact]
    public async Task Every_document_is_answered_under_its_id_in_order()
    {
        var lines = Enumerable.Range(0, 40).Select(i => JsonSerializer.Serialize(new { id = $"d{i}", text = i % 2 == 0 ? Some.Story : $"Protesters burned {i} cars in Kelmar." }));

        (await RunAsync("code", _shell.Write("in.jsonl", string.Join('\n', lines)), "-o", _shell.At("out.jsonl"))).ShouldBe(ExitCode.Done);

        File.ReadLines(_shell.At("out.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString())
            .ShouldBe(Enumerable.Range(0, 40).Select(i => $"d{i}"));
    }

    [Fact]
    public async Task Csv_begins_with_its_header()
    {
        (await RunAsync("code", Report(Some.Story), "--format", "csv")).ShouldBe(ExitCode.Done);

        _shell.Lines[0].ShouldStartWith("report,published,publisher,");
        _shell.Lines.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task An_explanation_shows_lines_trees_names_and_claims()
    {
        (await RunAsync("explain", Report(Some.Story + "\nRead also: Ten islands to see\n"), "--published", "2031-05-07")).ShouldBe(ExitCode.Done);

        _shell.Output.ShouldContain("1. Soldiers seized the airport in Kelmar on Monday.");
        _shell.Output.ShouldContain("VERB   root");
        _shell.Output.ShouldContain("trigger     seized");
        _shell.Output.ShouldContain("= 2031-05-05");
        _shell.Output.ShouldContain("(related link) Read also: Ten islands to see");
    }

    [Fact]
    public async Task An_explanation_can_do_without_trees()
    {
        (await RunAsync("explain", Report(Some.Story), "--no-tree")).ShouldBe(ExitCode.Done);

        _shell.Output.ShouldNotContain("root");
    }

    [Fact]
    public async Task An_explanation_in_json_holds_the_claims_under_their_sentence()
    {
        (await RunAsync("explain", Report("😀 " + Some.Story), "--format", "json")).ShouldBe(ExitCode.Done);

        var document = JsonDocument.Parse(_shell.Output).RootElement;
        document.GetProperty("lines")[0].GetProperty("kind").GetString().ShouldBe("body");
        document.GetProperty("sentences").EnumerateArray().Sum(sentence => sentence.GetProperty("claims").GetArrayLength()).ShouldBeGreaterThan(0);
    }

    private string Report(string text) => _shell.Write("report.txt", text);

    private Task<int> RunAsync(params string[] arguments) => _shell.RunAsync(Real, arguments);

    private static Surroundings Real(Surroundings surroundings) => surroundings with { Engine = () => new Shared(Engine), Data = () => Data };

    /// <summary>The one engine of all tests, which a command may not close.</summary>
    private sealed class Shared(ILanguageEngine engine) : ILanguageEngine
    {
        public string Language => engine.Language;

        public System.Collections.Immutable.ImmutableArray<Sentence> Read(string text) => engine.Read(text);

        public TextReading ReadWithGraph(string text) => engine.ReadWithGraph(text);

        public void Dispose()
        {
            // Stays open for the other tests.
        }
    }
}
