using System.Text;
using AngleSharp.Dom;

namespace Tocsin.Sources.Html;

/// <summary>The text of a page as a reader sees it: paragraphs parted by a blank line, items of lists and rows of tables each on their
/// line, no scripts, forms or navigation.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "nav", "button", "input", "select", "textarea", "svg", "math", "iframe", "object", "canvas", "video", "audio", "dialog",
        "datalist", "progress", "meter", "noscript",
    };

    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "figure",
        "figcaption", "table", "form", "fieldset", "address", "hr", "details", "summary", "body", "hgroup", "caption", "center",
    };

    private static readonly HashSet<string> OwnLines = new(StringComparer.OrdinalIgnoreCase)
    {
        "li", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot",
    };

    /// <summary>The text under a node.</summary>
    public static string Of(INode root)
    {
        var text = new TextLines();
        NodeWalk.Through(root, (node, _) => Enter(node, text), node => Leave(node, text));
        return text.ToString();
    }

    private static bool Enter(INode node, TextLines text)
    {
        if (node is IText words)
        {
            text.Add(words.Data, IsWithinPre(node));
            return false;
        }

        if (node is not IElement element)
        {
            return node is IDocument or IDocumentFragment;
        }

        var name = element.LocalName;
        if (name is "br")
        {
            text.Break();
            return false;
        }

        if (Skipped.Contains(name) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true")
        {
            return false;
        }

        Part(name, text);
        return true;
    }

    private static void Leave(INode node, TextLines text)
    {
        if (node is IElement { LocalName: var name })
        {
            Part(name, text);
        }
    }

    private static void Part(string name, TextLines text)
    {
        if (Paragraphs.Contains(name))
        {
            text.Paragraph();
        }
        else if (OwnLines.Contains(name))
        {
            text.Line();
        }
        else if (name is "td" or "th")
        {
            text.Space();
        }
    }

    private static bool IsWithinPre(INode node) => node.ParentElement is { LocalName: "pre" };

    /// <summary>Text under construction: white space is folded, breaks are kept to the largest that was asked for.</summary>
    private sealed class TextLines
    {
        private readonly StringBuilder _text = new();
        private int _breaks;
        private bool _space;

        public void Paragraph() => _breaks = Math.Max(_breaks, 2);

        public void Line() => _breaks = Math.Max(_breaks, 1);

        // Two breaks in a row are how old pages part paragraphs.
        public void Break() => _breaks = Math.Min(2, _breaks + 1);

        public void Space() => _space = true;

        public void Add(string words, bool keepsLines)
        {
            foreach (var c in words)
            {
                if (keepsLines && c == '\n')
                {
                    Break();
                }
                else if (char.IsWhiteSpace(c) || c == '\u00AD' || c == '\u200B')
                {
                    _space |= c is not ('\u00AD' or '\u200B');
                }
                else
                {
                    Part();
                    _text.Append(c);
                }
            }
        }

        public override string ToString() => _text.ToString();

        private void Part()
        {
            if (_text.Length > 0)
            {
                _text.Append(_breaks switch { 0 when _space => " ", 0 => "", 1 => "\n", _ => "\n\n" });
            }

            _breaks = 0;
            _space = false;
        }
    }
}
