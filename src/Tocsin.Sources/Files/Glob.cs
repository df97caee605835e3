using System.Text;
using System.Text.RegularExpressions;

namespace Tocsin.Sources.Files;

/// <summary>A pattern of paths: <c>*</c> is any characters within a name, <c>?</c> is one, <c>**</c> is any folders.</summary>
internal sealed class Glob
{
    private readonly Regex _pattern;

    public Glob(string pattern)
    {
        var path = pattern.Replace('\\', '/');
        var slash = path[..path.IndexOfAny(['*', '?'])].LastIndexOf('/');
        Root = slash < 0 ? "" : slash == 0 ? "/" : path[..slash];
        _pattern = new Regex(Expression(path[(slash + 1)..]), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
    }

    /// <summary>The folder before the first star; empty for the one we are in.</summary>
    public string Root { get; }

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether a path, from <see cref="Root"/> on and with slashes, is one of those that are meant.</summary>
    public bool IsMatch(string relativePath) => _pattern.IsMatch(relativePath);

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                expression.Append("(.*/)?");
                i += 2;
            }
            else if (pattern.AsSpan(i).StartsWith("**"))
            {
                expression.Append(".*");
                i++;
            }
            else
            {
                expression.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return expression.Append('$').ToString();
    }
}
