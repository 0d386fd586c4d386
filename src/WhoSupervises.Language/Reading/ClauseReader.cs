using System.Collections.Immutable;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads the clauses of one document, in order: a department named in a block holds for the clauses below it.</summary>
internal sealed class ClauseReader(FileContext context, FilePart part, SourceDocument document)
{
    private readonly List<RuleClause> _clauses = [];
    private readonly Dictionary<ClausePath, int> _lines = [];
    private readonly List<Headed> _headed = [];

    public ImmutableArray<RuleClause> Clauses => [.. _clauses];

    /// <summary>Reads one <c>## </c> block.</summary>
    public void Read(Block block)
    {
        List<ClausePath> paths = Paths(block.Heading);
        if (paths.Count == 0)
        {
            return;
        }

        foreach (ClausePath path in paths)
        {
            Register(path, block.Heading);
        }

        ProvisionReader first = Provisions(block, paths[0], paths.Count > 1);
        if (first.LastNamed is { } named)
        {
            _headed.Add(new(paths[0], named, first.OwnerInferred));
        }

        Add(block, paths[0], first);
        foreach (ClausePath path in paths.Skip(1))
        {
            // The same lines once more under the next number; what was wrong with them has been reported.
            ProvisionReader again = new(new FileContext(context.File), new FilePart(), document, path, Inherited(path));
            again.ReadAll(block.Entries, severalClauses: true);
            Add(block, path, again);
        }
    }

    private void Add(Block block, ClausePath path, ProvisionReader reader) =>
        _clauses.Add(new(path, reader.FirstNamed ?? Inherited(path).Organs.FirstOrDefault(), reader.Provisions, context.At(block.Heading)));

    private ProvisionReader Provisions(Block block, ClausePath path, bool severalClauses)
    {
        ProvisionReader reader = new(context, part, document, path, Inherited(path));
        reader.ReadAll(block.Entries, severalClauses);
        return reader;
    }

    private List<ClausePath> Paths(RuleLine heading)
    {
        List<ClausePath> paths = [];
        foreach (Lexeme piece in ClauseGrammar.Pieces(heading.Whole))
        {
            ImmutableArray<ClausePath> expanded = ClauseGrammar.Expand(piece, out bool badRange);
            if (expanded.IsEmpty)
            {
                context.Report(heading, piece, badRange ? Messages.BadRange(piece.Text) : Messages.BadClause(piece.Text));
            }

            paths.AddRange(expanded);
        }

        if (heading.Content.Length == 0)
        {
            context.Report(heading, Messages.BadClause("##"));
        }

        return paths;
    }

    private void Register(ClausePath path, RuleLine heading)
    {
        if (!_lines.TryAdd(path, heading.Number))
        {
            context.Report(heading, Messages.DuplicateClause(path.Official, _lines[path], ChineseNumber.Format(path.Twin + 1)));
        }
    }

    /// <summary>The departments of the nearest block above that this clause belongs to.</summary>
    private Headed Inherited(ClausePath path)
    {
        for (int i = _headed.Count - 1; i >= 0; i--)
        {
            if (Holds(_headed[i].Path, path))
            {
                return _headed[i];
            }
        }

        return new(path, [], false);
    }

    private static bool Holds(ClausePath above, ClausePath below) =>
        above.ArticlePath == below.ArticlePath
        && (above.Paragraph == 0 || above.Paragraph == below.Paragraph)
        && (above.Item == 0 || above.Item == below.Item)
        && (above.SubItem == 0 || above.SubItem == below.SubItem);
}

/// <summary>The departments that a block names for itself and the clauses below it.</summary>
internal readonly record struct Headed(ClausePath Path, ImmutableArray<OrganReference> Organs, bool OwnerInferred);
