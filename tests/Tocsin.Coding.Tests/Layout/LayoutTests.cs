using CsCheck;
using Shouldly;
using Tocsin.Coding.Layout;
using Tocsin.Language;
using Xunit;

namespace Tocsin.Coding.Tests.Layout;

public sealed class LayoutTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "layout.txt")).Where(line => !line.StartsWith('#')))
            {
                var bar = line.IndexOf('|', StringComparison.Ordinal);
                cases.Add(line[..bar].Trim(), line[(bar + 1)..].Trim());
            }

            return cases;
        }
    }

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (var name in LayoutCues.FileNames)
            {
                foreach (var cue in LayoutCues.Default[name].Cues.Where(cue => cue.Example.Length > 0))
                {
                    examples.Add(name, cue.Words, cue.Example);
                }
            }

            return examples;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_line_is_told_for_what_it_is(string kind, string written)
    {
        var text = written.Replace(" / ", "\n", StringComparison.Ordinal).Replace("/ ", "\n", StringComparison.Ordinal);
        var (start, end) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal) - 1);
        text = text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        var lines = LayoutReader.Read(Some.Report(text)).Lines;

        lines.Where(line => line.Passage.Overlaps(new Passage(start, end))).Select(line => Snake(line.Kind)).Distinct().ShouldBe([kind]);
    }

    [Theory, MemberData(nameof(Examples))]
    public void The_example_of_a_cue_is_no_story(string file, string words, string example)
    {
        words.ShouldNotBeEmpty();
        const string Story = "Soldiers seized the airport of Adura on Monday.\n\nThe governor fled over the border at night.";

        // Some lines stand above a story, others below it.
        string[] texts = [$"{Story}\n\n{example}\n", $"{example}\n\n{Story}\n"];

        texts.ShouldContain(text => LayoutReader.Read(Some.Report(text)).Lines
            .Any(line => line.Kind != LineKind.Body && (example.Contains(line.Passage.In(text), StringComparison.Ordinal) || line.Passage.In(text).Contains(example, StringComparison.Ordinal))), file);
    }

    [Fact]
    public void A_closing_line_that_names_a_source_is_the_origin() =>
        LayoutReader.Read(Some.Report("Soldiers seized the airport.\n\nSource: Coastal News Agency\n")).Origin.ShouldNotBeNull().Name.ShouldBe("Coastal News Agency");

    [Fact]
    public void Lines_hold_all_that_is_no_white_space_once_and_in_order() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab .:\n\r-#*|©"], 0, 200]).Sample(text =>
    {
        var lines = LayoutReader.Read(Some.Report(text)).Lines;
        var covered = 0;
        var end = 0;
        foreach (var line in lines)
        {
            line.Passage.Start.ShouldBeGreaterThanOrEqualTo(end);
            covered += line.Passage.In(text).Count(c => !char.IsWhiteSpace(c));
            end = line.Passage.End;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
        covered.ShouldBe(text.Count(c => !char.IsWhiteSpace(c)));
    });

    private static string Snake(LineKind kind) => kind switch
    {
        LineKind.RelatedLink => "related-link",
        LineKind.SiteNotice => "site-notice",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
