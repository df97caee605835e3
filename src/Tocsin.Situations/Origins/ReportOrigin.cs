namespace Tocsin.Situations.Origins;

/// <summary>Whom a report comes from in the end: an agency, or the publisher itself. All copies of one text have one origin.</summary>
/// <param name="Id">Equal for reports that are not independent of each other.</param>
/// <param name="Name">The agency or publisher, as the first report writes it.</param>
public sealed record ReportOrigin(string Id, string Name);
