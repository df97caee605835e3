using Shouldly;
using Tocsin.Coding.Data;
using Xunit;

namespace Tocsin.Coding.Tests.Lexicon;

/// <summary>What is wrong in data files is told with file and line, all of it at once, and nothing is loaded.</summary>
public sealed class DataErrorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tocsin-data-").FullName;

    public DataErrorTests() => Copy(Path.Combine(AppContext.BaseDirectory, "data"), _folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("lexicon/en/verbs.txt", "zap  verb\n    any  ASSALT  -  -  -  -  Rebels zapped a town.", "lexicon/type", "ASSALT")]
    [InlineData("lexicon/en/verbs.txt", "zap  verb\n    any  ASSAULT  zapping  -  -  -  Rebels zapped a town.", "lexicon/mode", "zapping")]
    [InlineData("lexicon/en/verbs.txt", "zap  verb\n    any  ASSAULT  -  outer_space  -  -  Rebels zapped a town.", "lexicon/context", "outer_space")]
    [InlineData("lexicon/en/verbs.txt", "zap  verb\n    any  ASSAULT  -  -  9999  -  Rebels zapped a town.", "lexicon/cameo", "9999")]
    [InlineData("lexicon/en/verbs.txt", "zap  verb\n    starship  ASSAULT  -  -  -  -  Rebels zapped a town.", "lexicon/class", "starship")]
    [InlineData("lexicon/en/verbs.txt", "zap  verb\n    any  ASSAULT  -  -  -  mood:bad  Rebels zapped a town.", "lexicon/state", "mood:bad")]
    [InlineData("lexicon/en/verbs.txt", "zap  verb", "lexicon/senses", "zap")]
    [InlineData("lexicon/en/verbs.txt", "zap  werb\n    any  ASSAULT  -  -  -  -  Rebels zapped a town.", "lexicon/pos", "werb")]
    [InlineData("lexicon/en/verbs.txt", "zap  verb\n    any  ASSAULT", "lexicon/fields", "7 fields")]
    [InlineData("lexicon/en/cues.txt", "zap  verb  said  CT9  He zapped that.", "lexicon/factuality", "CT9")]
    [InlineData("lexicon/en/modality.txt", "zap  verb  maybe  U  He zapped to go.", "lexicon/kind", "maybe")]
    [InlineData("lexicon/en/irregular.txt", "zapped", "lexicon/fields", "lemma")]
    [InlineData("actors/offices.txt", "grand zapper  first  GOV  country", "actors/rank", "first")]
    public void A_wrong_line_is_named_with_what_to_do(string file, string lines, string rule, string word)
    {
        var path = Path.Combine(_folder, file);
        File.AppendAllText(path, "\n" + lines + "\n");

        var error = Should.Throw<DataFileException>(() => CodingData.Load(_folder)).Errors.ShouldHaveSingleItem();

        error.Rule.ShouldBe(rule);
        error.Message.ShouldContain(word);
        error.File.ShouldBe(path);
        File.ReadLines(path).ElementAt(error.Line - 1).Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        File.AppendAllText(Path.Combine(_folder, "lexicon/en/verbs.txt"), "\nzap  verb\n    any  ASSALT  -  -  -  -  A.\n    any  ASSULT  -  -  -  -  B.\n");

        Should.Throw<DataFileException>(() => CodingData.Load(_folder)).Errors.Count.ShouldBe(2);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder, "lexicon/en/light.txt"));

        Should.Throw<DataFileException>(() => CodingData.Load(_folder)).Message.ShouldContain("light.txt");
    }

    [Fact]
    public void The_data_that_come_with_the_program_have_no_errors() => Should.NotThrow(() => CodingData.Load());

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
