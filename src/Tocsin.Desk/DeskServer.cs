using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tocsin.Storage;

namespace Tocsin.Desk;

/// <summary>The server of the desk: pages and API over a store, for this machine alone.</summary>
/// <remarks>It listens on the loopback address and answers only to names of this machine, so that no page from elsewhere can ask it. Pages
/// need no script and nothing from outside.</remarks>
public static class DeskServer
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Makes a server that has not started yet.</summary>
    /// <param name="store">The reports; stays its owner's.</param>
    /// <param name="port">The port on 127.0.0.1; 0 for any that is free.</param>
    public static WebApplication Create(ReportStore store, int port)
    {
        ArgumentNullException.ThrowIfNull(store);

        // No settings files, no environment variables: what it does is what it was told.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddProblemDetails();
        builder.Services.AddHostFiltering(filtering => filtering.AllowedHosts = Hosts);

        var server = builder.Build();
        server.UseExceptionHandler();
        server.UseStatusCodePages();
        server.UseHostFiltering();
        server.Use(SecureAsync);
        server.UseRouting();
        var briefs = new Briefs(store);
        server.MapGet("/", (HttpRequest request) => BriefEndpoints.Page(briefs, request.Query));
        server.MapGet("/api/brief", (HttpRequest request) => BriefEndpoints.Json(briefs, request.Query));
        return server;
    }

    private static Task SecureAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
