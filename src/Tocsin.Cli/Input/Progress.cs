using System.Globalization;

namespace Tocsin.Cli.Input;

/// <summary>Tells on stderr how far a long run is: only on a terminal, and only where no results run over it.</summary>
internal sealed class Progress(Surroundings surroundings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown = surroundings.IsErrorTerminal && !surroundings.IsOutputTerminal;
    private readonly long _start = surroundings.Time.GetTimestamp();
    private TimeSpan _last;
    private int _length;

    /// <summary>Shows a count, if the run is long and the last one has stood long enough.</summary>
    public void Show(int reports)
    {
        if (!_isShown)
        {
            return;
        }

        var now = surroundings.Time.GetElapsedTime(_start);
        if (now < Patience || now - _last < Interval)
        {
            return;
        }

        _last = now;
        var text = string.Create(CultureInfo.InvariantCulture, $"{reports:N0} reports, {reports / now.TotalSeconds:N0} a second");
        surroundings.Error.Write("\r" + text.PadRight(_length));
        _length = text.Length;
    }

    /// <summary>Takes the line back.</summary>
    public void Clear()
    {
        if (_length > 0)
        {
            surroundings.Error.Write("\r" + new string(' ', _length) + "\r");
            _length = 0;
        }
    }
}
