namespace WhoSupervises.Language.Text;

/// <summary>A heading with the entries under it and, for <c># </c>, the <c>## </c> blocks under it.</summary>
internal sealed record Block(RuleLine Heading, List<RuleLine> Entries, List<Block> Children);
