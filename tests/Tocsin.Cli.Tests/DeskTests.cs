using Shouldly;

namespace Tocsin.Cli.Tests;

public sealed class DeskTests
{
    [Fact]
    public async Task The_desk_shows_the_reports_until_it_is_closed()
    {
        using var shell = new Shell();
        using var closing = new CancellationTokenSource();
        using var output = new Opened();
        var report = shell.Write("a.txt", Some.Story);

        var running = shell.RunAsync(s => s with { Output = output }, closing, "desk", report, "--port", "0", "--published", "2031-05-07", "--store", shell.At("desk.db"));
        var address = await output.Address.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        await closing.CancelAsync();

        (await running).ShouldBe(ExitCode.Done);
        page.ShouldContain("State of play, 7 May 2031");
        File.Exists(shell.At("desk.db")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("tocsin: Nothing to show: give reports, or --store with a file that holds them.\nSee: tocsin desk --help\n", "desk")]
    [InlineData("tocsin: --port: \"x\" is no port; use a number from 0 to 65535.\nSee: tocsin desk --help\n", "desk", "a", "--port", "x")]
    public async Task What_is_wrong_is_named(string error, params string[] arguments)
    {
        using var shell = new Shell();

        (await shell.RunAsync(arguments)).ShouldBe(ExitCode.NotDone);

        shell.Error.ShouldBe(error);
    }

    /// <summary>Waits for the line that tells where the desk is.</summary>
    private sealed class Opened : StringWriter
    {
        public TaskCompletionSource<Uri> Address { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task WriteLineAsync(string? value)
        {
            if (value?.Split(' ', ';').FirstOrDefault(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)) is { } address)
            {
                Address.TrySetResult(new Uri(address));
            }

            return Task.CompletedTask;
        }
    }
}
