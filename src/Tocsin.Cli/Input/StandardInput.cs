namespace Tocsin.Cli.Input;

/// <summary>Standard input whose reading can be cancelled: a terminal or pipe that never sends anything must not keep Ctrl-C waiting.</summary>
internal sealed class StandardInput(Stream input) : Stream
{
    private const int MaxRead = 64 * 1024;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => input.Read(buffer, offset, count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A read that was given up may still end one day: it must not write into a buffer that is somebody else's by then.
        var own = new byte[Math.Min(buffer.Length, MaxRead)];
        var count = await Task.Run(() => input.Read(own), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        own.AsMemory(0, count).CopyTo(buffer);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            input.Dispose();
        }

        base.Dispose(disposing);
    }
}
