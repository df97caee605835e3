using CsCheck;
using Shouldly;
using Tocsin.Cli.Output;

namespace Tocsin.Cli.Tests;

public sealed class PrintableTests
{
    [Fact]
    public void No_text_can_move_the_cursor_or_change_colours() =>
        Gen.String.Sample(text => Printable.Line("\u001b[2J\u009b31m\u202e" + text).ShouldAllBe(c => !char.IsControl(c) && (c < '\u202a' || c > '\u202e')));

    [Fact]
    public void Words_of_any_script_stay() => Printable.Line("  Niamey\t—\nنيامي  😀 ").ShouldBe("Niamey — نيامي 😀");
}
