using System.Collections.Frozen;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Which words tell a reader that something is not put forward as done. A clause without any of them is never shown alone for a claim
/// that is feared, denied, planned and so on.</summary>
internal static class HedgeWords
{
    private static readonly string[] Negation =
    [
        "not", "n't", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "deny", "denies", "denied", "denying", "denial",
        "reject*", "refus*", "declin*", "fail*", "avert*", "prevent*", "rule", "ruled", "dismiss*", "unfounded", "false", "untrue", "cannot", "lack*", "yet",
        "stopped", "halted", "foiled", "thwarted", "stop", "contrary", "unable", "instead", "hardly",
    ];

    private static readonly string[] Possibility =
    [
        "may", "might", "could", "can", "possib*", "perhaps", "maybe", "would", "likely", "unlikely", "appear*", "seem*", "suggest*", "suspect*",
        "reportedly", "allegedly", "alleged", "apparently", "believed", "believes", "believe", "thought", "presumabl*", "probabl*", "potential*", "indicat*", "rumour*",
        "rumor*", "if", "unclear", "uncertain", "whether", "question*", "doubt*", "speculat*", "claim*",
    ];

    private static readonly FrozenDictionary<Stance, string[]> Words = new Dictionary<Stance, string[]>
    {
        [Stance.Denied] = Negation,
        [Stance.Attempted] = ["tried", "try", "tries", "trying", "attempt*", "sought", "seek*", "fail*", "foiled", "thwarted", "aborted", "unsuccess*", "vain", "averted"],
        [Stance.Possible] = Possibility,
        [Stance.Open] = [.. Possibility, .. Negation, "disput*", "unknown", "open", "say", "says", "said", "according"],
        [Stance.Feared] = ["fear*", "afraid", "worr*", "concern*", "warn*", "risk*", "danger*", "alarm*", "threat*", "may", "might", "could", "anxi*", "scare*"],
        [Stance.Planned] =
        [
            "plan*", "will", "would", "shall", "to", "intend*", "intention*", "prepar*", "promis*", "pledg*", "expect*", "due", "schedul*", "announc*", "about",
            "offer*", "set", "propos*", "want*", "ready", "hope*", "vow*", "consider*", "going", "soon", "aim*", "agree*",
        ],
        [Stance.Threatened] = ["threat*", "warn*", "ultimatum", "unless", "or", "if", "will", "would", "vow*", "consequences", "otherwise", "possib*", "could"],
        [Stance.Demanded] =
        [
            "demand*", "call*", "urg*", "ask*", "request*", "want*", "appeal*", "insist*", "order*", "press*", "must", "should", "seek*", "sought", "told", "tell*",
            "ultimatum", "invit*", "gave", "give*", "require*", "need*", "plead*", "petition*", "wish*", "let", "expect*", "hope*", "week", "hours", "days", "encourag*", "condition*",
        ],
        [Stance.Conditional] = ["if", "unless", "would", "condition*", "provided", "until", "in case", "should", "depend*", "otherwise", "hinge*", "could", "were", "once", "when", "without"],
        [Stance.Undecided] =
        [
            .. Negation, "whether", "review*", "assess*", "consider*", "decid*", "decision", "undecided", "pending", "weigh*", "stud*", "mull*", "open", "early", "examin*",
            "evaluat*", "deliberat*", "determin*",
        ],
        [Stance.Unproven] = [.. Negation, "evidence", "proof", "unproven", "unconfirmed", "unverified", "confirm*", "verif*", "indication*", "sign", "signs"],
        [Stance.Supposed] = [.. Possibility, "suppos*", "imagin*", "should", "were", "had", "hypothe*", "scenario*", "what"],
    }.ToFrozenDictionary();

    /// <summary>Whether a clause has words that show the stance; a deed needs none.</summary>
    public static bool Show(Stance stance, string clause)
    {
        if (!Words.TryGetValue(stance, out var words))
        {
            return true;
        }

        foreach (var word in WordsOf(clause))
        {
            foreach (var hedge in words)
            {
                if (hedge[^1] == '*' ? word.StartsWith(hedge[..^1], StringComparison.Ordinal) : word == hedge || (hedge == "n't" && word.EndsWith("n't", StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The label to set before a clause whose words do not show the stance.</summary>
    public static string Label(Stance stance) => stance switch
    {
        Stance.Denied => "Said not to be so",
        Stance.Attempted => "Attempted",
        Stance.Possible => "Possible, not established",
        Stance.Open => "Not established",
        Stance.Feared => "Feared",
        Stance.Planned => "Planned",
        Stance.Threatened => "Threatened",
        Stance.Demanded => "Demanded",
        Stance.Conditional => "Only on a condition",
        Stance.Undecided => "Not decided",
        Stance.Unproven => "Without evidence",
        Stance.Supposed => "Only supposed",
        _ => "",
    };

    private static string[] WordsOf(string clause) => clause.Replace('’', '\'').ToLowerInvariant()
        .Split([' ', ',', '.', ';', ':', '"', '“', '”', '(', ')', '[', ']', '–', '—', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
}
