using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Boards;

/// <summary>What belongs to a board, how much it weighs, and what ends it.</summary>
internal interface IBoardRules
{
    BoardKind Board { get; }

    /// <summary>How much a claim weighs on this board, 1 to 100; 0 where it does not belong to it.</summary>
    int Weigh(SourcedClaim claim, Incidents.Incident incident, Background background);

    /// <summary>The value of all claims of a happening: it has none, whatever mode each report gives it.</summary>
    const string Happening = "happening";

    /// <summary>What the claim says of its condition: claims of one incident with different values make different entries.</summary>
    string ValueOf(SourcedClaim claim) => claim.Claim.Content is State state ? state.Value : Happening;

    /// <summary>How the claim puts its value: claims of one value with different stances make different entries.</summary>
    Stance StanceOf(SourcedClaim claim) => claim.Stance;

    /// <summary>Whether a condition that has the later value no longer has the earlier one.</summary>
    bool Ends(string earlier, string later) => false;
}
