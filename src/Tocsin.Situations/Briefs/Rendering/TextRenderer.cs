using System.Text;

namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>Renders a brief as plain text.</summary>
public static class TextRenderer
{
    /// <summary>The text, lines ended by LF.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="width">UTF-16 units in a line; less than 20 counts as 20.</param>
    /// <exception cref="ArgumentNullException"><paramref name="brief"/> is null.</exception>
    public static string Render(Brief brief, int width = SpanRenderer.DefaultWidth)
    {
        var text = new StringBuilder();
        foreach (var line in SpanRenderer.Render(brief, width))
        {
            foreach (var span in line)
            {
                text.Append(span.Kind == SpanKind.Heading ? span.Text.ToUpperInvariant() : span.Text);
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
