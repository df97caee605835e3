using Tocsin.Situations;
using Tocsin.Situations.Briefs;
using Tocsin.Storage;

namespace Tocsin.Desk;

/// <summary>Makes briefs of what is in a store now.</summary>
internal sealed class Briefs(ReportStore store)
{
    /// <summary>The brief as of a day; of all reports where none is given.</summary>
    public Brief Make(DateOnly? asOf, BriefLength length) =>
        BriefWriter.Write(new StateOfPlayBuilder().Build(store.ReadAll(), asOf), new BriefSettings { Length = length });
}
