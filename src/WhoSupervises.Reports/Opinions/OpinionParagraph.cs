namespace WhoSupervises.Reports.Opinions;

/// <summary>A paragraph of an opinion.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Text">Its text, without numbers; documents are named by their full titles.</param>
/// <param name="Lead">Words at its beginning that stand out, or empty.</param>
/// <param name="Weight">0 must stay; larger ones are left out first where the opinion would pass two pages.</param>
/// <param name="IsNumbered">Whether it gets a number of its section: （一）.</param>
public sealed record OpinionParagraph(OpinionPart Part, string Text, string Lead = "", int Weight = 0, bool IsNumbered = false);
