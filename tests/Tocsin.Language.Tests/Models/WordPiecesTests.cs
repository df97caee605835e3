using CsCheck;
using Shouldly;
using Tocsin.Language.Models;
using Xunit;

namespace Tocsin.Language.Tests.Models;

public sealed class WordPiecesTests : IDisposable
{
    private readonly TinyModel _model = new();
    private readonly WordPieces _pieces;
    private readonly string[] _names;

    public WordPiecesTests()
    {
        _pieces = _model.Vocabulary();
        _names = File.ReadAllLines(_model.PathOf("vocab.txt"));
    }

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData("town", "town")]
    [InlineData("TOWN", "town")]
    [InlineData("Kelmar", "kel ##mar")]
    [InlineData("Kélmàr", "kel ##mar")]
    [InlineData("kelx", "kel ##x")]
    [InlineData("townkel", "town ##k ##e ##l")]
    [InlineData("the.town", "the . town")]
    [InlineData("...", ". . .")]
    [InlineData("town—", "town [UNK]")]
    [InlineData("kel城mar", "kel [UNK] m ##a ##r")]
    [InlineData("naïveß", "[UNK]")]
    [InlineData("kel mar", "kel m ##a ##r")]
    [InlineData("kel\u00a0mar", "kel m ##a ##r")]
    [InlineData("kel\u200bmar", "kel ##mar")]
    [InlineData("kel\u0001mar", "kel ##mar")]
    [InlineData("\u0301", "[UNK]")]
    [InlineData("", "[UNK]")]
    [InlineData("\U0001D5F8el", "[UNK]")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "a ##b ##c ##d ##e ##f ##g ##h ##i ##j ##k ##l ##m ##n ##o ##p")]
    [InlineData("abcdefghijklmnopqrstuvwxyz5", "[UNK]")]
    public void A_word_is_cut_into_the_longest_pieces(string form, string expected) => Cut(form).ShouldBe(expected);

    [Fact]
    public void A_part_of_more_than_a_hundred_characters_is_unknown()
    {
        Cut(new string('a', 101)).ShouldBe("[UNK]");
        Cut(new string('a', 100)).Split(' ').Length.ShouldBe(WordPieces.MaxPerWord);
    }

    [Fact]
    public void A_word_has_between_one_and_sixteen_pieces() => Gen.String.Sample(form => Cut(form).Split(' ').Length is >= 1 and <= WordPieces.MaxPerWord);

    private string Cut(string form)
    {
        var pieces = new int[WordPieces.MaxPerWord];
        return string.Join(' ', pieces.Take(_pieces.Cut(form, pieces)).Select(piece => _names[piece]));
    }
}
