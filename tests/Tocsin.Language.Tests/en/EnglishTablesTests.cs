using Shouldly;
using Tocsin.Language.en;

namespace Tocsin.Language.Tests.en;

public sealed class EnglishTablesTests
{
    [Theory]
    [InlineData("abbreviations.txt", "Dr", "abbreviations.txt:1: 1 fields where 2 belong; part fields by two spaces: \"Dr\"")]
    [InlineData("abbreviations.txt", "# a\nDr  tittle", "abbreviations.txt:2: \"tittle\" is no kind of abbreviation; the kinds stand at the top of the file")]
    [InlineData("abbreviations.txt", "Dr.  title", "abbreviations.txt:1: \"Dr.\" may hold letters only; leave its stop out")]
    [InlineData("abbreviations.txt", "Dr  title\nDr  last", "abbreviations.txt:2: \"Dr\" stands here for the second time; take one of the two lines out")]
    [InlineData("contractions.txt", "gonna  gon nah", "contractions.txt:1: the parts \"gon nah\" do not make up \"gonna\"")]
    [InlineData("affixes.txt", "anti", "affixes.txt:1: \"anti\" is neither a prefix (\"anti-\") nor a suffix (\"-wise\") in small letters")]
    [InlineData("starters.txt", "The", "starters.txt:1: \"The\" must be in small letters; it holds in any case")]
    [InlineData("emoticons.txt", "xD", "emoticons.txt:1: \"xD\" must have 2 to 8 signs and begin with neither letter nor digit")]
    public void A_faulty_line_is_told_with_its_place(string file, string content, string message)
    {
        var thrown = Should.Throw<InvalidDataException>(() =>
            EnglishTables.Load(name => name == file ? content : EnglishTables.ReadResource(name)));

        thrown.Message.ShouldContain(message);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var thrown = Should.Throw<InvalidDataException>(() => EnglishTables.Load(name => name switch
        {
            "units.txt" => "k m\n5",
            "starters.txt" => "The",
            _ => EnglishTables.ReadResource(name),
        }));

        thrown.Message.Split('\n').Length.ShouldBe(4);
    }
}
