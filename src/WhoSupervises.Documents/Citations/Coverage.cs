using System.Collections.Immutable;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>What of an official text the rulebook holds.</summary>
/// <param name="Articles">Articles of the text (headings 一、 where it has no 条).</param>
/// <param name="ArticlesEncoded">Those that have a clause in the rulebook, themselves or in their items.</param>
/// <param name="ArticlesUnformalised">Those read and not formalised as a whole.</param>
/// <param name="ArticlesLeftOut">Those that the document lists as left out (未编).</param>
/// <param name="Items">Items of the text.</param>
/// <param name="ItemsEncoded">Those that have a clause, or stand in an article encoded as a whole.</param>
/// <param name="ItemsUnformalised">Those read and not formalised.</param>
/// <param name="ItemsLeftOut">Those in articles left out.</param>
/// <param name="Missing">Articles and items without any word in the rulebook.</param>
public sealed record Coverage(
    int Articles,
    int ArticlesEncoded,
    int ArticlesUnformalised,
    int ArticlesLeftOut,
    int Items,
    int ItemsEncoded,
    int ItemsUnformalised,
    int ItemsLeftOut,
    ImmutableArray<ClausePath> Missing);
