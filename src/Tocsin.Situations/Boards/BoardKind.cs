namespace Tocsin.Situations.Boards;

/// <summary>The sides of the state of play, in the order in which they are shown.</summary>
public enum BoardKind
{
    /// <summary>Offices held, claimed and lost, custody of leaders, recognition, divisions.</summary>
    Leadership,
    /// <summary>Armed people: how many, where, in what posture, what for.</summary>
    Forces,
    /// <summary>Formal decisions made or pending.</summary>
    Determinations,
    /// <summary>Meetings, mediation, demands, ultimatums, offers and refusals.</summary>
    Diplomacy,
    /// <summary>Sanctions, and aid promised, flowing, stopped.</summary>
    SanctionsAndAid,
    /// <summary>Protests, and what is done to keep people in: curfews, bans, arrests.</summary>
    Unrest,
    /// <summary>Attacks and fighting, with tolls.</summary>
    Violence,
    /// <summary>The part of outsiders: alleged, denied, feared, without evidence.</summary>
    OutsideActors,
    /// <summary>What is not known or not decided.</summary>
    OpenQuestions,
    /// <summary>What sources contradict each other about.</summary>
    Disputes,
}
