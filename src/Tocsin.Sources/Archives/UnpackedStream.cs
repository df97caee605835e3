namespace Tocsin.Sources.Archives;

/// <summary>How many bytes of an archive may still be unpacked.</summary>
internal sealed class UnpackedBudget(long maxBytes)
{
    private long _left = maxBytes;

    public bool IsSpent => _left < 0;

    public void Take(int bytes) => _left -= bytes;
}

/// <summary>The content of an entry. Counts what really comes out, since what the archive says about it may be false.</summary>
internal sealed class UnpackedStream(Stream content, long packedBytes, UnpackedBudget budget, int maxRatio) : Stream
{
    private const int Free = 1024 * 1024;

    private long _unpacked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => Count(content.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _unpacked += read;
        budget.Take(read);
        if (budget.IsSpent || (_unpacked > Free && _unpacked / Math.Max(1, packedBytes) > maxRatio))
        {
            throw new InvalidDataException("it unpacks to far more than text does");
        }

        return read;
    }
}
