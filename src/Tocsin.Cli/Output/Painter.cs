using Spectre.Console;

namespace Tocsin.Cli.Output;

/// <summary>Writes text for people: with colours on a terminal, plain elsewhere.</summary>
internal sealed class Painter
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _console;

    /// <summary>Makes a painter.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="hasColour">Whether colours may be used.</param>
    public Painter(TextWriter writer, bool hasColour)
    {
        _writer = writer;
        if (hasColour)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            });

            // Lines are broken by who writes them.
            _console.Profile.Width = int.MaxValue / 4;
        }
    }

    /// <summary>Writes a piece; outside text in it must be <see cref="Printable"/>.</summary>
    public void Write(string text, Tint tint = Tint.Plain)
    {
        if (_console is null || tint == Tint.Plain || text.Length == 0)
        {
            _writer.Write(text);
        }
        else
        {
            _console.Write(new Text(text, StyleOf(tint)));
        }
    }

    /// <summary>Ends the line.</summary>
    public void Line() => _writer.Write('\n');

    /// <summary>Writes a piece and ends the line.</summary>
    public void Line(string text, Tint tint = Tint.Plain)
    {
        Write(text, tint);
        Line();
    }

    private static Style StyleOf(Tint tint) => tint switch
    {
        Tint.Title => new Style(decoration: Decoration.Bold | Decoration.Underline),
        Tint.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
        Tint.Deed => new Style(decoration: Decoration.Bold),
        Tint.NoDeed => new Style(decoration: Decoration.Italic),
        Tint.Mark => new Style(Color.Olive),
        Tint.Reference => new Style(Color.Teal),
        Tint.Remark => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };
}
