using Tocsin.Cli.Output;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Briefs.Rendering;

namespace Tocsin.Cli.Briefing;

/// <summary>Writes a brief to a terminal in colours: what is no deed never looks like one.</summary>
internal static class BriefPainter
{
    /// <summary>Writes it, no line longer than the width.</summary>
    public static void Paint(Brief brief, Painter painter, int width)
    {
        foreach (var line in SpanRenderer.Render(brief, width))
        {
            foreach (var span in line)
            {
                painter.Write(Printable.Text(span.Text), TintOf(span.Kind));
            }

            painter.Line();
        }
    }

    private static Tint TintOf(SpanKind kind) => kind switch
    {
        SpanKind.Title => Tint.Title,
        SpanKind.Heading => Tint.Heading,
        SpanKind.Deed => Tint.Deed,
        SpanKind.NoDeed => Tint.NoDeed,
        SpanKind.Citation => Tint.Reference,
        SpanKind.Mark => Tint.Mark,
        SpanKind.Remark or SpanKind.Source => Tint.Remark,
        _ => Tint.Plain,
    };
}
