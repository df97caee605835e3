using System.Buffers;

namespace Tocsin.Sources.JsonLines;

/// <summary>The lines of a stream as bytes, one at a time, none longer than a limit.</summary>
internal sealed class LineSource(Stream stream, int maxBytes) : IDisposable
{
    private const int FirstSize = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line that was read last went over the limit; it is then empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end; null at the end. Valid until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found, searched + found + 1);
            }

            searched = _end - _start;
            if (searched > maxBytes)
            {
                IsTooLong = true;
                _start = _end = 0;
                searched = 0;
            }

            if (_isAtEnd)
            {
                if (searched > 0 || IsTooLong)
                {
                    return Take(searched, searched);
                }

                // Not with ?: and null, which would be an empty line here.
                return null;
            }

            MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _isAtEnd = read == 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private ReadOnlyMemory<byte> Take(int length, int consumed)
    {
        Number++;
        IsTooLong |= length > maxBytes;
        var line = IsTooLong ? default : _buffer.AsMemory(_start, length);
        _start += consumed;
        return line;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
