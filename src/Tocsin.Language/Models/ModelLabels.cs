using System.Collections.Immutable;
using Tocsin.Language.Graphs;

namespace Tocsin.Language.Models;

/// <summary>What the classes of a model are called: the file labels.txt of its folder.</summary>
internal sealed class ModelLabels
{
    private const string UposSection = "upos";
    private const string XposSection = "xpos";
    private const string FeatsSection = "feats";
    private const string DepRelSection = "deprel";
    private const string NamesSection = "names";
    private const string LemmaSection = "lemma";

    private static readonly string[] s_sections = [UposSection, XposSection, FeatsSection, DepRelSection, NamesSection, LemmaSection];

    private ModelLabels(string path, Dictionary<string, List<(int Line, string Label)>> sections)
    {
        Upos = [.. sections[UposSection].Select(entry =>
            Enum.TryParse<Upos>(entry.Label, ignoreCase: true, out var upos) && !char.IsAsciiDigit(entry.Label[0])
                ? upos
                : throw Wrong(path, entry.Line, $"\"{entry.Label}\" is no part of speech of Universal Dependencies"))];
        Xpos = [.. sections[XposSection].Select(entry => entry.Label)];
        Feats = [.. sections[FeatsSection].Select(entry => entry.Label)];
        DepRels = [.. sections[DepRelSection].Select(entry => entry.Label)];
        RootRelation = Array.IndexOf(DepRels, "root");
        if (RootRelation < 0 || DepRels.Length < 2)
        {
            throw Wrong(path, sections[DepRelSection][0].Line, "the relations need \"root\" and at least one other");
        }

        var names = sections[NamesSection].ConvertAll(entry => entry.Label);
        if (!names.Contains("O"))
        {
            throw Wrong(path, sections[NamesSection][0].Line, "the tags of names need \"O\"");
        }

        Names = NameTags.TryParse(names, out var tags, out var wrong)
            ? tags
            : throw Wrong(path, sections[NamesSection].Find(entry => entry.Label == wrong).Line, $"\"{wrong}\" is neither O nor B-KIND nor I-KIND");
        Lemmas = [.. sections[LemmaSection].Select(entry =>
            LemmaScript.TryParse(entry.Label, out var script)
                ? script
                : throw Wrong(path, entry.Line, $"\"{entry.Label}\" is no lemma script such as l|0:|1:y"))];
        if (sections.ContainsKey(GraphLabels.Role))
        {
            Graph = new GraphLabels(GraphLabels.Heads.ToDictionary(head => head, head => sections[head].Select(entry => entry.Label).ToImmutableArray(), StringComparer.Ordinal));
        }
    }

    /// <summary>Parts of speech.</summary>
    public Upos[] Upos { get; }

    /// <summary>Parts of speech of the Penn Treebank.</summary>
    public string[] Xpos { get; }

    /// <summary>Sets of morphological features.</summary>
    public string[] Feats { get; }

    /// <summary>Relations.</summary>
    public string[] DepRels { get; }

    /// <summary>The class of the relation "root".</summary>
    public int RootRelation { get; }

    /// <summary>Tags of names.</summary>
    public NameTags Names { get; }

    /// <summary>Lemma scripts.</summary>
    public LemmaScript[] Lemmas { get; }

    /// <summary>Classes of the heads beyond grammar; null for a model that has none.</summary>
    public GraphLabels? Graph { get; }

    /// <summary>How many classes each head has, as the model says it of itself.</summary>
    public string Counts => FormattableString.Invariant(
        $"upos={Upos.Length} xpos={Xpos.Length} feats={Feats.Length} deprel={DepRels.Length} names={Names.Count} lemma={Lemmas.Length}")
        + string.Concat(Graph is { } graph ? GraphLabels.Heads.Select(head => FormattableString.Invariant($" {head}={graph.Classes(head).Length}")) : []);

    /// <summary>Reads the file.</summary>
    /// <exception cref="ModelException">A section is missing or a label is none.</exception>
    public static ModelLabels Read(string path)
    {
        var sections = new Dictionary<string, List<(int Line, string Label)>>(StringComparer.Ordinal);
        List<(int Line, string Label)>? section = null;
        var line = 0;
        foreach (var text in ModelFile.ReadLines(path))
        {
            line++;
            if (text.StartsWith('[') && text.EndsWith(']') && (s_sections.Contains(text[1..^1], StringComparer.Ordinal) || GraphLabels.Heads.Contains(text[1..^1], StringComparer.Ordinal)))
            {
                section = sections[text[1..^1]] = [];
            }
            else if (text.Length > 0)
            {
                (section ?? throw Wrong(path, line, $"\"{text}\" stands before the first section")).Add((line, text));
            }
        }

        var isWithGraph = sections.Keys.Any(name => GraphLabels.Heads.Contains(name, StringComparer.Ordinal));
        foreach (var name in s_sections.Concat(isWithGraph ? GraphLabels.Heads : []))
        {
            if (!sections.TryGetValue(name, out var found) || found.Count == 0)
            {
                throw Wrong(path, line, $"the section [{name}] is missing or empty");
            }
        }

        return new ModelLabels(path, sections);
    }

    private static ModelException Wrong(string path, int line, string what) =>
        new($"{path}:{line}: {what}; put the labels.txt back that was written with model.onnx.");
}
