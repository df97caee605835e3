using System.Globalization;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Sources;

/// <summary>Knows which reports were read in a run, and puts those that are the same into one.</summary>
/// <remarks>Two texts are the same report when they differ in white space at most, and neither publisher nor day of publication speak
/// against it: where both are known they are equal. The same text from two publishers is two reports, since copies are counted by their
/// origin later. Texts to which their source gave different ids are different reports. Holds no texts, about 200 bytes a report.</remarks>
public sealed class ReportMerger
{
    private readonly Dictionary<string, List<Known>> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, string FoundAt)> _byId = new(StringComparer.Ordinal);

    /// <summary>Both in one: what the first does not know is taken from the second, places are added, the id is the first's.</summary>
    /// <exception cref="ArgumentException">The two have different ids.</exception>
    public static Report Merge(Report first, Report second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Id != second.Id)
        {
            throw new ArgumentException($"{first.Id} and {second.Id} are different reports.", nameof(second));
        }

        return first with
        {
            Title = first.Title ?? second.Title,
            Publisher = first.Publisher ?? second.Publisher,
            Url = first.Url ?? second.Url,
            Published = first.Published ?? second.Published,
            Language = first.Language ?? second.Language,
            FoundAt = first.FoundAt.Concat(second.FoundAt).Distinct(StringComparer.Ordinal).ToValueList(),
        };
    }

    /// <summary>Gives a draft its id, and says whether it is new.</summary>
    internal Reading Add(Draft draft)
    {
        var text = ContentId.OfText(draft.Text);
        var publisher = draft.Metadata.Publisher is { } written ? Folded(written) : null;
        var day = draft.Metadata.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : (DateOnly?)null;

        if (!_byText.TryGetValue(text, out var sameText))
        {
            _byText[text] = sameText = [];
        }

        foreach (var known in sameText)
        {
            if (known.IsSame(draft.GivenId, publisher, day))
            {
                known.Add(draft.GivenId, publisher, day);
                return new Repetition(Report(draft, known.Id), draft.Warnings);
            }
        }

        var id = draft.GivenId ?? MadeId(text, publisher, day);
        if (_byId.TryGetValue(id, out var taken))
        {
            return Messages.IdTaken(draft.FoundAt, id, taken.FoundAt);
        }

        _byId[id] = (text, draft.FoundAt);
        sameText.Add(new Known(id, draft.GivenId, publisher, day));
        return new ReadReport(Report(draft, id), draft.Warnings);
    }

    private static string MadeId(string text, string? publisher, DateOnly? day) => (publisher, day) is (null, null)
        ? text
        : ContentId.Of(text, publisher ?? "", day?.ToString("O", CultureInfo.InvariantCulture) ?? "");

    private static Report Report(Draft draft, string id) => new()
    {
        Id = id,
        Text = draft.Text,
        Title = draft.Metadata.Title,
        Publisher = draft.Metadata.Publisher,
        Url = draft.Metadata.Url,
        Published = draft.Metadata.Published,
        Language = draft.Metadata.Language,
        FoundAt = [draft.FoundAt],
    };

    private static string Folded(string publisher) =>
        string.Join(' ', publisher.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private sealed class Known(string id, string? givenId, string? publisher, DateOnly? day)
    {
        public string Id { get; } = id;

        public bool IsSame(string? otherId, string? otherPublisher, DateOnly? otherDay) =>
            (otherId is null || givenId is null || otherId == givenId)
            && (otherPublisher is null || publisher is null || otherPublisher == publisher)
            && (otherDay is null || day is null || otherDay == day);

        public void Add(string? otherId, string? otherPublisher, DateOnly? otherDay)
        {
            givenId ??= otherId;
            publisher ??= otherPublisher;
            day ??= otherDay;
        }
    }
}
