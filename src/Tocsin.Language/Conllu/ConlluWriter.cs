using System.Globalization;

namespace Tocsin.Language.Conllu;

/// <summary>Writes documents in CoNLL-U, version 2: ten columns, a line a word, a blank line behind each sentence.</summary>
/// <remarks>Lines end in LF. Where no tree was read, HEAD is "_". Of MISC it writes SpaceAfter=No alone.</remarks>
public sealed class ConlluWriter(TextWriter writer)
{
    /// <summary>Writes a document.</summary>
    /// <param name="id">What to put behind "# newdoc id"; sentences are numbered under it.</param>
    /// <param name="text">The text that the sentences were read from.</param>
    /// <param name="sentences">The sentences in order.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank or breaks the line.</exception>
    public void Write(string id, string text, IEnumerable<Sentence> sentences)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        if (id.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException("The id of a document must not break the line.", nameof(id));
        }

        Line($"# newdoc id = {id}");
        var number = 0;
        foreach (var sentence in sentences)
        {
            number++;
            if (sentence.StartsParagraph)
            {
                Line("# newpar");
            }

            Line(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{number}"));
            writer.Write("# text = ");
            WriteText(text, sentence.Passage);
            writer.Write('\n');
            WriteWords(text, sentence);
            writer.Write('\n');
        }
    }

    private void WriteWords(string text, Sentence sentence)
    {
        var joined = 0;
        var inside = 0;
        for (var word = 0; word < sentence.Tokens.Length; word++)
        {
            if (joined < sentence.MultiwordTokens.Length && sentence.MultiwordTokens[joined].First == word)
            {
                var token = sentence.MultiwordTokens[joined++];
                inside = token.End;
                Line(string.Create(CultureInfo.InvariantCulture,
                    $"{token.First + 1}-{token.End}\t{token.Passage.In(text)}\t_\t_\t_\t_\t_\t_\t_\t{Misc(sentence.Tokens[token.End - 1].SpaceAfter)}"));
            }

            WriteWord(sentence, word, word < inside);
        }
    }

    private void WriteWord(Sentence sentence, int word, bool inside)
    {
        var token = sentence.Tokens[word];
        var head = sentence.HasTree ? (token.Head + 1).ToString(CultureInfo.InvariantCulture) : "_";
        Line(string.Create(CultureInfo.InvariantCulture,
            $"{word + 1}\t{token.Form}\t{token.Lemma}\t{Tag(token.Upos)}\t{token.Xpos}\t{token.Feats}\t{head}\t{token.DepRel}\t_\t{Misc(inside || token.SpaceAfter)}"));
    }

    // A sentence may run over several lines of the text; here it stands on one.
    private void WriteText(string text, Passage passage)
    {
        var space = false;
        foreach (var c in text.AsSpan(passage.Start, passage.Length))
        {
            if (!char.IsWhiteSpace(c))
            {
                writer.Write(c);
            }
            else if (!space)
            {
                writer.Write(' ');
            }

            space = char.IsWhiteSpace(c);
        }
    }

    private static string Tag(Upos upos) => upos.ToString().ToUpperInvariant();

    private static string Misc(bool spaceAfter) => spaceAfter ? "_" : "SpaceAfter=No";

    private void Line(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
