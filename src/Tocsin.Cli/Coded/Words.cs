using System.Text;

namespace Tocsin.Cli.Coded;

/// <summary>The values of enumerations as the output writes them.</summary>
internal static class Words
{
    /// <summary>The name in snake_case: "hangs_on".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var words = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
            {
                words.Append('_');
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
