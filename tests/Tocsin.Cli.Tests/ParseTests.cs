using System.Text.Json;
using Shouldly;
using Tocsin.Language.en;

namespace Tocsin.Cli.Tests;

/// <summary>Reads by rule alone: what the trees are like is the business of Language.</summary>
public sealed class ParseTests
{
    private static Surroundings ByRule(Surroundings surroundings) => surroundings with { Engine = () => new RuleEngine(), Data = () => throw new InvalidOperationException() };

    [Fact]
    public async Task Each_document_has_its_id_in_the_order_of_the_input()
    {
        using var shell = new Shell();
        var lines = Enumerable.Range(0, 200).Select(i => $$"""{"id": "d{{i}}", "text": "Rebels took hill {{i % 7}}. {{new string('x', i * 13 % 400)}}"}""");

        (await shell.RunAsync(ByRule, "parse", shell.Write("in.jsonl", string.Join('\n', lines)))).ShouldBe(ExitCode.Done);

        shell.Lines.Where(line => line.StartsWith("# newdoc", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, 200).Select(i => $"# newdoc id = d{i}"));
    }

    [Fact]
    public async Task Two_documents_with_one_text_are_both_answered()
    {
        using var shell = new Shell();
        var input = shell.Write("in.jsonl", """
            {"id": "a", "text": "Rebels took the hill."}
            {"id": "b", "text": "Rebels took the hill."}
            """);

        (await shell.RunAsync(ByRule, "parse", input, "--format", "json")).ShouldBe(ExitCode.Done);

        shell.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("Rebels took the hill 😀. Nobody was hurt.")]
    [InlineData("Don't  shoot,\r\n\r\nsaid the mayor's wife (68).")]
    [InlineData("中文 и кириллица.")]
    public async Task The_characters_are_those_of_the_text(string text)
    {
        using var shell = new Shell();
        var input = shell.Write("in.jsonl", JsonSerializer.Serialize(new { id = "a", text }));

        (await shell.RunAsync(ByRule, "parse", input)).ShouldBe(ExitCode.Done);

        string.Concat(SurfaceForms(shell.Lines)).ShouldBe(Squeezed(text));
    }

    [Fact]
    public async Task An_id_cannot_break_the_format()
    {
        using var shell = new Shell();
        var input = shell.Write("in.jsonl", """{"id": "a\n1\tx", "text": "Rebels took the hill."}""");

        (await shell.RunAsync(ByRule, "parse", input)).ShouldBe(ExitCode.Done);

        shell.Lines.Count(line => line.StartsWith("1\t", StringComparison.Ordinal)).ShouldBe(1);
        shell.Lines[0].ShouldStartWith("# newdoc id = a ");
    }

    [Fact]
    public async Task Offsets_count_code_points()
    {
        using var shell = new Shell();

        await shell.RunAsync(ByRule, "parse", shell.Write("a.txt", "😀😀 Rebels took the hill."), "--format", "json");

        var words = JsonDocument.Parse(shell.Output).RootElement.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("words").EnumerateArray());
        words.Single(word => word.GetProperty("form").GetString() == "Rebels").GetProperty("start").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        using var shell = new Shell();

        (await shell.PipeAsync("Rebels took the hill.", "parse", "-")).ShouldBe(ExitCode.Done);

        shell.Output.ShouldContain("\tthe\t");
    }

    [Fact]
    public async Task A_terminal_sees_no_control_characters_and_a_file_sees_the_text_as_it_is()
    {
        using var shell = new Shell();
        var input = shell.Write("in.jsonl", """{"id": "a", "text": "Rebels took the \u001b[2Jhill."}""");

        await shell.RunAsync(s => ByRule(s) with { IsOutputTerminal = true }, "parse", input);
        shell.Output.ShouldNotContain('\u001b');

        await shell.RunAsync(ByRule, "parse", input, "-o", shell.At("out.conllu"));
        shell.Read("out.conllu").ShouldContain('\u001b');
    }

    // Of "2-3 don't" and its parts "2 do", "3 n't" the text holds the first.
    private static IEnumerable<string> SurfaceForms(IEnumerable<string> lines)
    {
        var inside = 0;
        foreach (var line in lines)
        {
            if (line.StartsWith("# sent_id", StringComparison.Ordinal))
            {
                inside = 0;
            }
            else if (!line.StartsWith('#'))
            {
                var columns = line.Split('\t');
                var range = columns[0].Split('-').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
                if (range[^1] > inside)
                {
                    inside = range[^1];
                    yield return columns[1];
                }
            }
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
