using Tocsin.Coding;
using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Tests;

/// <summary>Five reports over three days on a crisis in Karu; the third is a copy of the second.</summary>
internal static class Crisis
{
    private const string Agency =
        "The Southern League gave Karu one week to free President Adama Sorel. "
        + "It closed the borders of its members with Karu on Thursday. "
        + "The League said that it might send soldiers if the demand was not met, and that it would meet again. "
        + "Norland has not decided whether the takeover was a coup, a finding that would end most military aid. There is no time limit for it.";

    public static IReadOnlyList<CodedReport> Reports { get; } =
    [
        new ReportBuilder("Morning Post", "2031-05-06",
            "Soldiers of the presidential guard seized President Adama Sorel in Belva on Tuesday. "
            + "Gen. Ibra Tamane, the commander of the guard, declared himself president. "
            + "About 900 Norland soldiers are restricted to their base at Tesk for their safety. "
            + "There is no evidence that Red Lance had a part in the takeover, officials in Norland said. "
            + "Diplomats fear that rebels may attack Tesk.")
            .Event("Soldiers of the presidential guard seized President Adama Sorel in Belva on Tuesday", "COERCE", "arrest", actor: "presidential guard", recipient: "President Adama Sorel",
                place: "Belva", when: "on Tuesday", on: new DateOnly(2031, 5, 6))
            .State("Gen. Ibra Tamane, the commander of the guard, declared himself president", StateFamily.Office, "claiming", actor: "Gen. Ibra Tamane", office: "president")
            .State("About 900 Norland soldiers are restricted to their base at Tesk for their safety", StateFamily.Force, "restricted", actor: "Norland soldiers", place: "Tesk",
                number: "About 900", low: 900, high: 900, counted: "soldier")
            .State("Red Lance had a part in the takeover", StateFamily.Involvement, "alleged", actor: "Red Lance", kind: ClaimKind.Unproven, factuality: Factuality.Open, by: "officials in Norland")
            .Event("rebels may attack Tesk", "ASSAULT", actor: "rebels", place: "Tesk", kind: ClaimKind.Feared, factuality: Factuality.Possible, by: "Diplomats", cue: "fear", cueKind: "feared")
            .Build(),
        Copy("Lakeside Echo", "2031-05-08", Agency).From("Coast Agency").Build(),
        Copy("Harbour News", "2031-05-08", Agency).Build(),
        new ReportBuilder("River Times", "2031-05-08",
            "Guard officers took President Adama Sorel prisoner in Belva, witnesses said. The army denied that it had shelled Tesk. At least 12 people were killed in Tesk, the health ministry said.")
            .Event("Guard officers took President Adama Sorel prisoner in Belva", "COERCE", "arrest", actor: "Guard officers", recipient: "President Adama Sorel", place: "Belva", by: "witnesses")
            .Event("it had shelled Tesk", "ASSAULT", "heavy-weapons", actor: "army", place: "Tesk", kind: ClaimKind.Denied, factuality: Factuality.CertainlyNot, by: "army", cue: "denied", cueKind: "denied")
            .State("At least 12 people were killed in Tesk", StateFamily.Toll, "killed", place: "Tesk", number: "At least 12", low: 12, high: null, counted: "person", by: "health ministry", cue: "the health ministry said")
            .Build(),
        new ReportBuilder("Morning Post", "2031-05-09",
            "The army shelled Tesk on Wednesday, residents told this paper. The president is still held. Thousands marched in Belva against the guard.")
            .Event("The army shelled Tesk on Wednesday", "ASSAULT", "heavy-weapons", actor: "The army", place: "Tesk", when: "on Wednesday", on: new DateOnly(2031, 5, 7), by: "residents", cue: "told")
            .Event("Thousands marched in Belva against the guard", "PROTEST", "demo", actor: "Thousands", recipient: "the guard", place: "Belva")
            .Build(),
    ];

    private static ReportBuilder Copy(string publisher, string day, string text) => new ReportBuilder(publisher, day, text)
        .Event("The Southern League gave Karu one week to free President Adama Sorel", "REQUEST", "yield", actor: "Southern League", recipient: "Karu", kind: ClaimKind.Demanded)
        .Event("It closed the borders of its members with Karu on Thursday", "SANCTION", "discontinue", actor: "Southern League", recipient: "Karu", when: "on Thursday", on: new DateOnly(2031, 5, 8))
        .Event("it might send soldiers if the demand was not met", "MOBILIZE", "troops", actor: "Southern League", recipient: "Karu", kind: ClaimKind.Threatened, factuality: Factuality.Possible,
            by: "Southern League")
        .State("Norland has not decided whether the takeover was a coup, a finding that would end most military aid", StateFamily.Determination, "made", actor: "Norland",
            kind: ClaimKind.Undecided, factuality: Factuality.Open, details: [(DetailKind.NoDeadline, "There is no time limit for it"), (DetailKind.HangsOn, "would end most military aid")]);
}
