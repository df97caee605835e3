using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Briefs.Rendering;

namespace Tocsin.Desk;

/// <summary>The brief as a page and as JSON. Both take <c>as_of</c> and <c>length</c>.</summary>
internal static class BriefEndpoints
{
    /// <summary>The page.</summary>
    public static IResult Page(Briefs briefs, IQueryCollection query) =>
        Answer(query, (asOf, length) => Results.Text(HtmlRenderer.Render(briefs.Make(asOf, length)), "text/html; charset=utf-8"));

    /// <summary>The JSON; docs/reference/boards.md lists its fields.</summary>
    public static IResult Json(Briefs briefs, IQueryCollection query) =>
        Answer(query, (asOf, length) => Results.Text(JsonRenderer.Render(briefs.Make(asOf, length)), "application/json; charset=utf-8"));

    private static IResult Answer(IQueryCollection query, Func<DateOnly?, BriefLength, IResult> answer)
    {
        DateOnly? asOf = null;
        if (query["as_of"].ToString() is { Length: > 0 } day)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                return Refuse("as_of", day, "is no day; write it as 2023-07-26");
            }

            asOf = parsed;
        }

        var length = BriefLength.Standard;
        if (query["length"].ToString() is { Length: > 0 } word && (!Enum.TryParse(word, ignoreCase: true, out length) || !Enum.IsDefined(length) || char.IsAsciiDigit(word[0])))
        {
            return Refuse("length", word, "is no length; use short, standard or full");
        }

        return answer(asOf, length);
    }

    private static IResult Refuse(string name, string value, string why)
    {
        const int Quoted = 40;
        var quote = value.Length <= Quoted ? value : value[..Quoted] + "...";
        return Results.Problem($"{name}: \"{quote}\" {why}.", statusCode: StatusCodes.Status400BadRequest);
    }
}
