namespace Tocsin.Situations;

/// <summary>How the state of play is made of claims.</summary>
public sealed record SituationSettings
{
    /// <summary>How many days before a report's own day a happening without a date may lie; default 7. Two undated claims farther apart than
    /// this are two happenings.</summary>
    public int UndatedDays { get; init; } = 7;

    /// <summary>The day whose state of play changes are told against; default null: the last day of publication before the newest one.</summary>
    public DateOnly? ChangesSince { get; init; }
}
