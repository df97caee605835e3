using Tocsin.Language;
using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Briefs;

/// <summary>A part of a brief.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Board">Which board; null for a section that is none.</param>
/// <param name="Title">Its title in words.</param>
/// <param name="Sentences">What it says, weightiest first; at least one.</param>
/// <param name="LeftOut">How many entries the length left out.</param>
public sealed record BriefSection(SectionKind Kind, BoardKind? Board, string Title, ValueList<BriefSentence> Sentences, int LeftOut);
