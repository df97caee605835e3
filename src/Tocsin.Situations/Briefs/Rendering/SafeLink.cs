namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>Tells which addresses from outside may become a link.</summary>
internal static class SafeLink
{
    /// <summary>The address in its canonical, escaped form; null where it is no complete http or https address.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0
            ? uri.AbsoluteUri
            : null;
}
