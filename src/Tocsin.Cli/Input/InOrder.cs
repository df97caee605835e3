using System.Runtime.CompilerServices;

namespace Tocsin.Cli.Input;

/// <summary>Work on all cores whose results come in the order of what it was done on.</summary>
internal static class InOrder
{
    // Enough to keep every core busy while the oldest piece of work is a long one, and no more memory than that.
    private const int PiecesPerCore = 4;

    /// <summary>The result for each item, in order. When it ends, however it ends, nothing is being worked on any more.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, TResult> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var limit = Environment.ProcessorCount * PiecesPerCore;
        var underway = new Queue<Task<TResult>>();
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                underway.Enqueue(Task.Run(() => work(item), cancellationToken));
                while (underway.Count >= limit || (underway.TryPeek(out var oldest) && oldest.IsCompleted))
                {
                    yield return await Next().ConfigureAwait(false);
                }
            }

            while (underway.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return await Next().ConfigureAwait(false);
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(underway)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<TResult> Next()
        {
            var result = await underway.Peek().ConfigureAwait(false);
            _ = underway.Dequeue();
            return result;
        }
    }
}
