using System.Globalization;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Language;

namespace Tocsin.Coding.en;

/// <summary>Reads numbers of things in English: "about 1,000 soldiers", "at least 12", "dozens of people", "$40 million".</summary>
internal static class QuantityReader
{
    private static readonly Dictionary<string, double> Words = WordTable.Valued(
        "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16"
        + " seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90");

    // The least that an indefinite number of many means.
    private static readonly Dictionary<string, double> AtLeast =
        WordTable.Valued("dozens=24 scores=40 hundreds=200 thousands=2000 several=3 many=3 tens=20 millions=2000000");

    private static readonly Dictionary<string, double> Scales =
        WordTable.Valued("hundred=100 thousand=1000 million=1e6 billion=1e9 trillion=1e12 dozen=12 m=1e6 bn=1e9");

    private static readonly string[][] LongLimits =
    [
        ["no", "fewer", "than"], ["no", "less", "than"], ["no", "more", "than"], ["not", "more", "than"], ["as", "many", "as"], ["as", "much", "as"], ["at", "least"], ["more", "than"],
        ["up", "to"], ["fewer", "than"], ["less", "than"], ["at", "most"], ["a", "minimum", "of"], ["a", "maximum", "of"], ["upwards", "of"], ["in", "excess", "of"], ["well", "over"], ["over"], ["above"],
        ["under"], ["below"], ["about"], ["around"], ["some"], ["nearly"], ["almost"], ["roughly"], ["approximately"], ["an", "estimated"], ["estimated"], ["close", "to"], ["just", "over"], ["just", "under"],
    ];

    /// <summary>The number that a noun phrase gives of its head; null where it gives none.</summary>
    public static Quantity? Of(Tree tree, int noun)
    {
        if (tree[noun].Form is "$" or "€" or "£" || tree.Upos(noun) == Upos.Sym)
        {
            return OfNumber(tree, NumberChild(tree, noun), noun, tree[noun].Form == "$" ? "dollar" : tree[noun].Form == "€" ? "euro" : tree[noun].Form);
        }

        if (NumberChild(tree, noun) is >= 0 and var number)
        {
            return OfNumber(tree, number, -1, tree.Lemma(noun).ToLowerInvariant());
        }

        // "dozens of people", "hundreds were hurt": the indefinite number is the head itself.
        if (AtLeast.TryGetValue(tree[noun].Form.ToLowerInvariant(), out var least))
        {
            var counted = -1;
            foreach (var child in tree.ChildrenOf(noun))
            {
                if (tree.DepRel(child) == "nmod" && tree.Preposition(child) == "of")
                {
                    counted = child;
                }
            }

            return new Quantity(tree[noun].Passage, least, null, counted < 0 ? null : tree.Lemma(counted).ToLowerInvariant());
        }

        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.Relation(child) is "amod" or "det" && AtLeast.TryGetValue(tree[child].Form.ToLowerInvariant(), out var some))
            {
                return new Quantity(tree[child].Passage, some, null, tree.Lemma(noun).ToLowerInvariant());
            }
        }

        // "at least 12 were killed": the number stands for those counted.
        return tree.Upos(noun) == Upos.Num ? OfNumber(tree, noun, -1, null) : null;
    }

    private static int NumberChild(Tree tree, int noun)
    {
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.Relation(child) == "nummod")
            {
                return child;
            }
        }

        return -1;
    }

    private static Quantity? OfNumber(Tree tree, int number, int symbol, string? counted)
    {
        if (number < 0 || !TryRead(tree, number, out var value, out var first))
        {
            return null;
        }

        var words = tree.Subtree(number);
        var start = Math.Min(words[0], first);
        if (symbol >= 0 && symbol < start)
        {
            start = symbol;
        }

        if (ReadRange(tree, first, number, value) is { } range)
        {
            return new Quantity(tree[Math.Min(start, range.First)].Passage.Cover(tree[Math.Max(words[^1], range.Last)].Passage), range.Low, range.High, counted ?? CountedBehind(tree, range.Last));
        }

        // What limits the number stands right before it.
        var limit = LimitWords(tree, first);
        var (low, high) = string.Join(' ', Enumerable.Range(limit, first - limit).Select(i => tree[i].Form.ToLowerInvariant())) switch
        {
            "at least" or "more than" or "over" or "well over" or "above" or "no fewer than" or "no less than" or "a minimum of" or "upwards of" or "in excess of" => ((double?)value, (double?)null),
            "up to" or "fewer than" or "less than" or "at most" or "as many as" or "as much as" or "no more than" or "not more than" or "a maximum of" or "under" or "below" => (null, value),
            // A round number with "about" means a tenth more or less.
            "about" or "around" or "some" or "nearly" or "almost" or "roughly" or "approximately" or "an estimated" or "estimated" or "close to" or "just over" or "just under" => (Math.Floor(value * 0.9), Math.Ceiling(value * 1.1)),
            _ => (value, value),
        };
        return new Quantity(tree[Math.Min(start, limit)].Passage.Cover(tree[Math.Max(words[^1], number)].Passage), low, high, counted);
    }

    // "20 to 30", "20-30", "between 20 and 30": either number may be the one that the noun has.
    private static (double Low, double High, int First, int Last)? ReadRange(Tree tree, int first, int number, double value)
    {
        if (number + 2 < tree.Count && IsRangeWord(tree[number + 1].Form) && (!IsAnd(tree[number + 1].Form) || IsBetween(tree, first - 1))
            && TryReadPlain(tree[number + 2].Form.ToLowerInvariant(), out var high) && (high *= ScaleAt(tree, number + 3)) > value)
        {
            var last = ScaleAt(tree, number + 3) > 1 ? number + 3 : number + 2;
            // "two to three million": the scale holds for both.
            var low = value < high / 100 ? value * ScaleAt(tree, number + 3) : value;
            return (low, high, IsBetween(tree, first - 1) ? first - 1 : first, last);
        }

        if (first >= 2 && IsRangeWord(tree[first - 1].Form) && (!IsAnd(tree[first - 1].Form) || IsBetween(tree, first - 3))
            && TryReadPlain(tree[first - 2].Form.ToLowerInvariant(), out var lower) && lower < value)
        {
            var scale = value >= 1000 && ScaleAt(tree, first + 1) > 1 ? ScaleAt(tree, first + 1) : 1;
            return (lower * scale < value ? lower * scale : lower, value, IsBetween(tree, first - 3) ? first - 3 : first - 2, number);
        }

        return null;
    }

    private static bool IsAnd(string form) => string.Equals(form, "and", StringComparison.OrdinalIgnoreCase);

    private static bool IsRangeWord(string form) => form.ToLowerInvariant() is "to" or "-" or "–" or "and" or "or";

    private static bool IsBetween(Tree tree, int word) => word >= 0 && tree[word].Form.ToLowerInvariant() is "between" or "from";

    private static double ScaleAt(Tree tree, int word) => word < tree.Count && Scales.TryGetValue(tree[word].Form.ToLowerInvariant(), out var scale) ? scale : 1;

    private static string? CountedBehind(Tree tree, int word) => word + 1 < tree.Count && tree.Upos(word + 1) is Upos.Noun ? tree.Lemma(word + 1).ToLowerInvariant() : null;

    // The first of the words that limit a number: "at" of "at least 12", "no" of "no fewer than 12", "some" of "some 400".
    private static int LimitWords(Tree tree, int first)
    {
        foreach (var limit in LongLimits)
        {
            var start = first - limit.Length;
            if (start >= 0 && limit.Index().All(word => string.Equals(tree[start + word.Index].Form, word.Item, StringComparison.OrdinalIgnoreCase)))
            {
                return start;
            }
        }

        return first;
    }

    private static bool TryRead(Tree tree, int number, out double value, out int first)
    {
        first = number;
        value = 1;
        var scale = 1.0;
        var word = tree[number].Form.ToLowerInvariant();
        if (Scales.TryGetValue(word, out var own))
        {
            scale = own;
            var factor = -1;
            foreach (var child in tree.ChildrenOf(number))
            {
                if (tree.Relation(child) is "compound" or "nummod" && tree.Upos(child) is Upos.Num)
                {
                    factor = child;
                }
            }

            if (factor < 0)
            {
                value = scale;
                return true;
            }

            first = factor;
            word = tree[factor].Form.ToLowerInvariant();
        }

        // "twenty-one" in three words: either part may be the one that hangs on the noun.
        if (number >= 2 && tree[number - 1].Form == "-" && Words.TryGetValue(tree[number - 2].Form.ToLowerInvariant(), out var tens) && tens >= 20 && Words.TryGetValue(word, out var ones) && ones < 10)
        {
            value = tens + ones;
            first = number - 2;
            return true;
        }

        if (number + 2 < tree.Count && tree[number + 1].Form == "-" && Words.TryGetValue(word, out tens) && tens >= 20 && Words.TryGetValue(tree[number + 2].Form.ToLowerInvariant(), out ones) && ones < 10)
        {
            value = tens + ones;
            return true;
        }

        if (!TryReadPlain(word, out value))
        {
            return false;
        }

        // "345 million": the scale may stand behind as a sister word.
        if (scale == 1.0 && number + 1 < tree.Count && Scales.TryGetValue(tree[number + 1].Form.ToLowerInvariant(), out var behind))
        {
            scale = behind;
        }

        value *= scale;
        return true;
    }

    private static bool TryReadPlain(string word, out double value)
    {
        if (Words.TryGetValue(word, out value))
        {
            return true;
        }

        if (word.Split('-') is [var tens, var ones] && Words.TryGetValue(tens, out var ten) && Words.TryGetValue(ones, out var one))
        {
            value = ten + one;
            return true;
        }

        return double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
