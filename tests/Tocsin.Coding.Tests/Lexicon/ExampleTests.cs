using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Lexicon;
using Xunit;

namespace Tocsin.Coding.Tests.Lexicon;

/// <summary>The examples of the lexicon are its tests: each sense must be found in its own sentence.</summary>
public sealed class ExampleTests
{
    // The model has the last word, and parser and model err on some sentences that people read well; the lexicon as a whole must be nearly right.
    private const double LeastFound = 0.88;

    private static readonly EventLexicon Lexicon = Read();

    [Fact]
    public void Nearly_every_sense_is_found_in_its_example()
    {
        var missed = new List<string>();
        var count = 0;
        foreach (var entry in Lexicon.Entries.DistinctBy(entry => (entry.Senses, entry.Pos)))
        {
            foreach (var sense in entry.Senses)
            {
                count++;
                if (!IsFound(entry, sense))
                {
                    missed.Add($"{entry.Lemma} {string.Join(' ', entry.Particles)} ({entry.Pos}) {sense.Type}/{sense.Mode} {sense.StateFamily}:{sense.StateValue}: {sense.Example}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', missed));
        (1.0 - ((double)missed.Count / count)).ShouldBeGreaterThan(LeastFound, string.Join('\n', missed));
    }

    // A sense that tells of nothing must not be taken for one of its neighbours that does.
    private static bool IsFound(LexicalEntry entry, Sense sense)
    {
        var report = Some.Report(sense.Example);
        var claims = Some.Coder.Code(report).Claims;
        var others = entry.Senses.Where(other => !other.IsEmpty).Select(other => (other.Type, other.StateFamily)).ToHashSet();
        var own = claims.Where(claim => claim.Content.Trigger.In(report.Text).Contains(Stem(entry.Lemma), StringComparison.OrdinalIgnoreCase)).ToList();
        if (sense.IsEmpty)
        {
            return own.All(claim => claim.IsPresupposed || claim.Content switch
            {
                Event coded => !others.Contains((coded.Type, null)) && !others.Any(other => other.Type == coded.Type),
                State state => !others.Any(other => other.StateFamily == state.Family),
                _ => true,
            });
        }

        return (sense.Type is null || claims.Any(claim => claim.Content is Event coded && coded.Type == sense.Type && (sense.Mode is null || coded.Mode == sense.Mode)))
            && (sense.StateFamily is null || claims.Any(claim => claim.Content is State state && state.Family == sense.StateFamily && state.Value == sense.StateValue));
    }

    // Irregular forms share their first letter at least.
    private static string Stem(string lemma) => lemma[..1];

    private static EventLexicon Read()
    {
        var errors = new List<Tocsin.Coding.Data.DataError>();
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var lexicon = EventLexicon.Read(Path.Combine(data, "lexicon", "en"), Path.Combine(data, "ontology"), errors);
        errors.ShouldBeEmpty();
        return lexicon;
    }
}
