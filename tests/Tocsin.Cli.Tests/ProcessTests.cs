using System.Diagnostics;
using Shouldly;

namespace Tocsin.Cli.Tests;

/// <summary>The program as a process of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Interrupt = 2;

    private readonly Shell _shell = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Results_and_errors_go_their_own_ways()
    {
        using var process = Start("parse", _shell.Write("a.txt", Some.Story), _shell.At("missing.txt"));
        process.StandardInput.Close();

        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        process.ExitCode.ShouldBe(ExitCode.SomeUnreadable);
        output.ShouldStartWith("# newdoc id = ");
        output.ShouldNotContain("missing.txt");
        (await error).ShouldStartWith(_shell.At("missing.txt") + ": ");
    }

    [Fact]
    public async Task Ctrl_C_ends_it_even_while_it_waits_for_input_and_leaves_no_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent with kill.");
        using var process = Start("parse", "-", "-o", _shell.At("out.conllu"));
        await process.StandardInput.WriteLineAsync("Rebels took the hill.");
        await process.StandardInput.FlushAsync(Cancellation);
        while (_shell.Files.Length == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        }

        using (var kill = Process.Start("kill", [$"-{Interrupt}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(Cancellation);
        }

        await process.WaitForExitAsync(Cancellation);

        process.ExitCode.ShouldBe(ExitCode.Cancelled);
        _shell.Files.ShouldBeEmpty();
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "tocsin.dll"), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
