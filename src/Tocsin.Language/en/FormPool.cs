namespace Tocsin.Language.en;

/// <summary>Hands out one string for the many places where a word stands.</summary>
/// <remarks>Bounded: a slot a hash value, a newer word takes the slot of an older one. Safe to use from several threads: a slot is read and
/// written whole, and at worst two equal strings are made.</remarks>
internal sealed class FormPool
{
    private const int Slots = 1 << 13;
    private const int MaxLength = 24;
    private readonly string?[] _slots = new string?[Slots];

    /// <summary>A string of these characters.</summary>
    public string Get(ReadOnlySpan<char> form)
    {
        if (form.Length > MaxLength)
        {
            return form.ToString();
        }

        ref var slot = ref _slots[string.GetHashCode(form, StringComparison.Ordinal) & (Slots - 1)];
        var known = Volatile.Read(ref slot);
        if (known is not null && form.SequenceEqual(known))
        {
            return known;
        }

        var made = form.ToString();
        Volatile.Write(ref slot, made);
        return made;
    }
}
