namespace Tocsin.Language.en;

/// <summary>Finds where a number ends: decimals, thousands, times, dates, fractions, telephone numbers.</summary>
internal static class NumberScanner
{
    private const int MaxGroups = 8;

    /// <summary>The length of the number that <paramref name="chunk"/> begins with; its first character is a digit.</summary>
    public static int Length(ReadOnlySpan<char> chunk)
    {
        var byHyphens = HyphenLength(chunk);
        if (byHyphens > 0)
        {
            return byHyphens;
        }

        var end = Digits(chunk, 0);
        while (end + 1 < chunk.Length && char.IsAsciiDigit(chunk[end + 1]))
        {
            var next = Digits(chunk, end + 1);
            var joined = chunk[end] switch
            {
                '.' or ':' => true,
                ',' => CommaJoins(chunk, end, next),
                '/' => SlashJoins(chunk, end, next),
                _ => false,
            };
            if (!joined)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int Digits(ReadOnlySpan<char> chunk, int start)
    {
        var end = start;
        while (end < chunk.Length && char.IsAsciiDigit(chunk[end]))
        {
            end++;
        }

        return end;
    }

    // Thousands, also lakhs (1,50,000); "13,14" is two numbers.
    private static bool CommaJoins(ReadOnlySpan<char> chunk, int comma, int next)
    {
        var digits = next - comma - 1;
        var another = next + 1 < chunk.Length && chunk[next] == ',' && char.IsAsciiDigit(chunk[next + 1]);
        return digits == 3 || (digits == 2 && another);
    }

    // Dates, fractions and 24/7 have short groups, a telephone number begins with three digits: 1774/76 and 512/512 part.
    private static bool SlashJoins(ReadOnlySpan<char> chunk, int slash, int next)
    {
        var left = slash - 1 - chunk[..slash].LastIndexOf('/');
        var right = next - slash - 1;
        var phone = left == 3 && next < chunk.Length && chunk[next] == '-';
        return (left <= 2 && right <= 2) || (right == 4 && left <= 2) || phone;
    }

    // Groups of digits between hyphens are one word only where their lengths are those of a date or a telephone number.
    private static int HyphenLength(ReadOnlySpan<char> chunk)
    {
        Span<int> lengths = stackalloc int[MaxGroups];
        var groups = 0;
        var end = 0;
        while (true)
        {
            var next = Digits(chunk, end);
            lengths[groups++] = next - end;
            end = next;
            var signed = end + 1 < chunk.Length && chunk[end] is '-' or '/' && end + 1 < chunk.Length && char.IsAsciiDigit(chunk[end + 1]);
            if (!signed || groups == MaxGroups)
            {
                break;
            }

            if (chunk[end] == '/' && !(groups == 1 && lengths[0] == 3))
            {
                return 0;
            }

            end++;
        }

        if (end < chunk.Length && (char.IsLetter(chunk[end]) || chunk[end] == '_'))
        {
            return 0;
        }

        return lengths[..groups] switch
        {
            [1 or 3, 4] => end,
            [3, 3, 4] => end,
            [1, 3, 3, 4] => end,
            [5, 4] => end,
            [4, 2, 2] => end,
            [1 or 2, 1 or 2, 2 or 4] => end,
            _ => 0,
        };
    }
}
