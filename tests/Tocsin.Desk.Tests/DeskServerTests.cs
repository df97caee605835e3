using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Tocsin.Coding;
using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Storage;

namespace Tocsin.Desk.Tests;

/// <summary>Asks a real server on the loopback address.</summary>
public sealed class DeskServerTests : IAsyncLifetime
{
    private readonly ReportStore _store = ReportStore.Open(ReportStore.InMemory);
    private readonly HttpClient _client = new();
    private WebApplication? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store.Put(Report("a", new DateOnly(2031, 5, 6), "Kelmar Post"));
        _store.Put(Report("b", new DateOnly(2031, 5, 9), "Coast <b>Daily</b>"));
        _server = DeskServer.Create(_store, port: 0);
        await _server.StartAsync(Cancellation);
        _client.BaseAddress = new Uri(_server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server!.DisposeAsync();
        _store.Dispose();
    }

    [Fact]
    public async Task The_page_shows_the_brief_and_needs_nothing_from_outside()
    {
        using var response = await _client.GetAsync("/", Cancellation);

        var page = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.ShouldContain("Kelmar Post");
        page.ShouldContain("Coast &lt;b&gt;Daily&lt;/b&gt;");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/brief")]
    [InlineData("/api/brief?as_of=never")]
    [InlineData("/nothing")]
    public async Task Every_answer_forbids_scripts_frames_and_guesses(string path)
    {
        using var response = await _client.GetAsync(path, Cancellation);

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none';");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_api_answers_as_of_a_day()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync("/api/brief?as_of=2031-05-07&length=full", Cancellation));

        answer.RootElement.GetProperty("as_of").GetString().ShouldBe("2031-05-07");
        answer.RootElement.GetProperty("sources").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/brief?as_of=31-06-2023", 400, "as_of: \"31-06-2023\" is no day; write it as 2023-07-26.")]
    [InlineData("/api/brief?length=huge", 400, "length: \"huge\" is no length; use short, standard or full.")]
    [InlineData("/api/brief?length=2", 400, "length: \"2\" is no length; use short, standard or full.")]
    [InlineData("/?as_of=x", 400, "as_of: \"x\" is no day; write it as 2023-07-26.")]
    [InlineData("/api/nothing", 404, null)]
    public async Task Errors_are_told_as_problem_details(string path, int status, string? detail)
    {
        using var response = await _client.GetAsync(path, Cancellation);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
        (problem.RootElement.TryGetProperty("detail", out var told) ? told.GetString() : null).ShouldBe(detail);
    }

    [Fact]
    public async Task A_post_is_refused()
    {
        using var response = await _client.PostAsync("/api/brief", null, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Only_names_of_this_machine_are_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        using var response = await _client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_report_that_comes_later_is_in_the_next_answer()
    {
        _store.Put(Report("c", new DateOnly(2031, 5, 12), "Hill Gazette"));

        (await _client.GetStringAsync("/", Cancellation)).ShouldContain("Hill Gazette");
    }

    private static CodedReport Report(string id, DateOnly day, string publisher)
    {
        const string Text = "Soldiers seized the airport.";
        var all = new Passage(0, Text.Length);
        var soldiers = new Mention(new Passage(0, 8), new Passage(0, 8), MentionKind.Force, "Soldiers", new Actor("soldiers", "Soldiers", ActorKind.Group, "SYR", "MIL"));
        return new CodedReport(
            new Report { Id = id, Text = Text, Title = "Airport seized", Publisher = publisher, Published = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) },
            new ReportLayout([new Line(all, LineKind.Body)], null),
            [],
            [soldiers],
            [],
            [
                new Claim
                {
                    Id = id + "-1",
                    ReportId = id,
                    Evidence = all,
                    Sentence = all,
                    Content = new Event { Trigger = new Passage(9, 15), Type = "COERCE", Mode = "seize", Actors = [soldiers] },
                    Factuality = Factuality.Certain,
                    Kind = ClaimKind.Asserted,
                },
            ]);
    }
}
