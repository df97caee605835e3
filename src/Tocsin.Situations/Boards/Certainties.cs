namespace Tocsin.Situations.Boards;

/// <summary>What follows from a certainty.</summary>
public static class Certainties
{
    /// <summary>Whether it is about a deed or condition put forward as so and denied by nobody.</summary>
    public static bool IsDeed(this Certainty certainty) => certainty is Certainty.Confirmed or Certainty.Reported or Certainty.SaidByParty;

    /// <summary>The name in the JSON: "said_by_party".</summary>
    public static string Code(this Certainty certainty) => Names.Snake(certainty.ToString());
}
