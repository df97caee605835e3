using System.CommandLine;
using Tocsin.Coding;
using Tocsin.Corpus;
using Tocsin.Language;

var folder = new Option<DirectoryInfo>("--reports") { Description = "The reports.", DefaultValueFactory = _ => new DirectoryInfo("corpus/reports") };
var ontology = new Option<DirectoryInfo>("--ontology") { Description = "Types, modes, states, contexts.", DefaultValueFactory = _ => new DirectoryInfo("data/ontology") };
var model = new Option<DirectoryInfo>("--model") { Description = "The model that finds words and trees.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
var output = new Argument<FileInfo>("OUT") { Description = "The file to write." };

var check = new Command("check", "Checks all reports and names every error with file and line.") { folder, ontology };
check.SetAction(parsed => Read(parsed) is { } reports ? Say($"{reports.Count} reports, no errors") : 1);

var card = new Command("card", "Counts the corpus and names what is thin, as corpus/CARD.md.") { folder, ontology };
card.SetAction(parsed => Read(parsed) is { } reports ? Say(CorpusCard.Of(reports, CorpusWords.Read(parsed.GetValue(ontology)!.FullName)).TrimEnd()) : 1);

var export = new Command("export", "Writes the reports for train/train.py, a line of JSON each.") { output, folder, ontology, model };
export.SetAction(parsed =>
{
    if (Read(parsed) is not { } reports)
    {
        return 1;
    }

    using var engine = LanguageEngine.Open(parsed.GetValue(model)!.FullName);
    using var to = parsed.GetValue(output)!.Create();
    foreach (var report in reports)
    {
        CorpusExport.Write(report, engine, to);
    }

    return Say($"{reports.Count} reports written");
});

var data = new Option<DirectoryInfo>("--data") { Description = "Lexicon, actors, ontology.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "data")) };
var split = new Option<string>("--split") { Description = "train, dev or test.", DefaultValueFactory = _ => CorpusSplit.Dev };
var score = new Command("score", "Measures what the program reads from the bare text of a split against the annotation.") { folder, ontology, model, data, split };
score.SetAction(parsed =>
{
    if (Read(parsed) is not { } reports)
    {
        return 1;
    }

    using var engine = LanguageEngine.Open(parsed.GetValue(model)!.FullName);
    var coder = new Coder(engine, CodingData.Load(parsed.GetValue(data)!.FullName));
    var figures = new CorpusScore();
    foreach (var report in reports.Where(report => CorpusSplit.Of(report.Situation) == parsed.GetValue(split)))
    {
        figures.Add(report, coder);
    }

    return Say(figures.Table());
});

var second = new Option<DirectoryInfo>("--second") { Description = "Reports that somebody else annotated again.", DefaultValueFactory = _ => new DirectoryInfo("corpus/second") };
var agree = new Command("agree", "How far two people agree who annotated the same reports.") { folder, ontology, second };
agree.SetAction(parsed =>
{
    var errors = new List<CorpusError>();
    var again = new CorpusReader(CorpusWords.Read(parsed.GetValue(ontology)!.FullName)).ReadFolder(parsed.GetValue(second)!.FullName, errors);
    if (errors.Count > 0 || Read(parsed) is not { } reports)
    {
        errors.ForEach(error => Console.Error.WriteLine(error));
        return 1;
    }

    var agreement = new CorpusAgreement();
    foreach (var report in again)
    {
        agreement.Add(reports.First(first => first.Id == report.Id), report);
    }

    return Say($"{again.Count} reports, {again.Sum(report => report.Lines.Length)} sentences\n\n{agreement.Table()}");
});

var task = new Argument<string>("TASK") { Description = "pair, class or police." };
var input = new Argument<FileInfo>("IN") { Description = "A line of JSON a document." };
var answer = new Command("answer", "Answers a task of the public scorers whose input is not coded documents.") { task, input, output, model, data };
answer.SetAction(parsed =>
{
    using var engine = LanguageEngine.Open(parsed.GetValue(model)!.FullName);
    var answers = new TaskAnswers(engine, CodingData.Load(parsed.GetValue(data)!.FullName));
    if (!answers.Tasks.TryGetValue(parsed.GetValue(task)!, out var run))
    {
        Console.Error.WriteLine($"There is no task {parsed.GetValue(task)}; tasks are {string.Join(", ", answers.Tasks.Keys)}.");
        return 2;
    }

    TaskAnswers.Answer(parsed.GetValue(input)!, parsed.GetValue(output)!, run);
    return 0;
});

var list = new Option<bool>("--list") { Description = "List what is wrong." };
var actors = new Command("actors", "Measures which actor a given mention is given, on a split.") { folder, ontology, model, data, split, list };
actors.SetAction(parsed =>
{
    if (Read(parsed) is not { } reports)
    {
        return 1;
    }

    using var engine = LanguageEngine.Open(parsed.GetValue(model)!.FullName);
    var coder = new Coder(engine, CodingData.Load(parsed.GetValue(data)!.FullName));
    var figures = new ActorScore(parsed.GetValue(list));
    foreach (var report in reports.Where(report => CorpusSplit.Of(report.Situation) == parsed.GetValue(split)))
    {
        figures.Add(report, coder);
    }

    return Say(figures.Table());
});

var gum = new Option<FileInfo?>("--gum") { Description = "A CoNLL-U file with Entity annotations, instead of the corpus." };
var genre = new Option<string>("--genre") { Description = "Only its documents of a genre.", DefaultValueFactory = _ => "_news_" };
var coreference = new Command("coref", "Measures coreference on a split, or on documents of GUM.") { folder, ontology, model, data, split, gum, genre, list };
coreference.SetAction(parsed =>
{
    if (Read(parsed) is not { } reports)
    {
        return 1;
    }

    using var engine = LanguageEngine.Open(parsed.GetValue(model)!.FullName);
    var coder = new Coder(engine, CodingData.Load(parsed.GetValue(data)!.FullName));
    var figures = new CoreferenceScore();
    IEnumerable<(string Id, string Text, IReadOnlyList<IReadOnlyList<Passage>> Chains)> documents = parsed.GetValue(gum) is { } file
        ? GumChains.Read(file.FullName, parsed.GetValue(genre)!)
        : reports.Where(report => CorpusSplit.Of(report.Situation) == parsed.GetValue(split)).Select(report => (report.Id, report.Text,
            (IReadOnlyList<IReadOnlyList<Passage>>)[.. report.Entities.Where(entity => entity.Mentions.Length > 1 && entity.Kind is not ("time" or "quantity" or "office")).Select(entity => (IReadOnlyList<Passage>)entity.Mentions)]));
    foreach (var (id, text, chains) in documents)
    {
        var coded = coder.Code(new Tocsin.Coding.Reports.Report { Id = id, Text = text });
        figures.Add(chains, [.. coded.Chains.Select(chain => (IReadOnlyList<(Passage, Passage)>)[.. chain.Links.Select(link => (link.Passage, link.Head))])], text, parsed.GetValue(list) ? Console.Out : null);
    }

    return Say(figures.Line());
});

var situationFolder = new Argument<DirectoryInfo[]>("FOLDER") { Description = "Situations; all of corpus/situations where none is given.", Arity = ArgumentArity.ZeroOrMore };
var situations = new Command("situations", "Measures the boards of situations against what a careful reader expects.") { situationFolder, model, data, list };
situations.SetAction(async (parsed, _) =>
{
    var folders = parsed.GetValue(situationFolder) is { Length: > 0 } given ? given : new DirectoryInfo("corpus/situations").GetDirectories();
    using var engine = LanguageEngine.Open(parsed.GetValue(model)!.FullName);
    var figures = new SituationScore(new Coder(engine, CodingData.Load(parsed.GetValue(data)!.FullName)), parsed.GetValue(list));
    foreach (var situation in folders.OrderBy(each => each.FullName, StringComparer.Ordinal))
    {
        await figures.AddAsync(situation.FullName).ConfigureAwait(false);
    }

    return Say(figures.Table());
});

var table = new Argument<FileInfo>("TABLE") { Description = "Times with their values, as in corpus/times." };
var quiet = new Option<bool>("--quiet") { Description = "Only the share, not what is wrong." };
var times = new Command("times", "Measures how times are read, on a table of sentences.") { table, model, data, quiet };
times.SetAction(parsed =>
{
    using var engine = LanguageEngine.Open(parsed.GetValue(model)!.FullName);
    return Say(TimeTable.Score(parsed.GetValue(table)!.FullName, new Coder(engine, CodingData.Load(parsed.GetValue(data)!.FullName)), parsed.GetValue(quiet)));
});

return new RootCommand("Checks, counts, exports the reports of corpus/ and measures against them.") { check, card, export, score, agree, answer, times, actors, coreference, situations }.Parse(args).Invoke();

IReadOnlyList<CorpusReport>? Read(ParseResult parsed)
{
    var errors = new List<CorpusError>();
    var reports = new CorpusReader(CorpusWords.Read(parsed.GetValue(ontology)!.FullName)).ReadFolder(parsed.GetValue(folder)!.FullName, errors);
    foreach (var error in errors)
    {
        Console.Error.WriteLine(error);
    }

    return errors.Count == 0 ? reports : null;
}

static int Say(string line)
{
    Console.WriteLine(line);
    return 0;
}
