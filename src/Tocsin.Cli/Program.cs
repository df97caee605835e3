using System.Runtime.InteropServices;
using System.Text;
using Tocsin.Cli;
using Tocsin.Cli.Input;

using var cancellation = new CancellationTokenSource();

// The first Ctrl-C lets the command clean up behind itself, the second one ends it where it stands.
void Cancel(PosixSignalContext context)
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 64 * 1024) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
var isTerminal = !Console.IsOutputRedirected;
var surroundings = new Surroundings
{
    Input = () => new StandardInput(Console.OpenStandardInput()),
    Output = output,
    Error = error,
    IsOutputTerminal = isTerminal,
    IsErrorTerminal = !Console.IsErrorRedirected,
    HasColour = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    Width = isTerminal ? Console.WindowWidth : 0,
};
return await CommandLine.RunAsync(args, surroundings, cancellation.Token);
