using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language.Linting;

/// <summary>A check over the whole rulebook: one class, one code, one page in docs/lint.</summary>
internal interface ILint
{
    /// <summary>The code of its findings.</summary>
    string Code { get; }

    /// <summary>Its findings in any order.</summary>
    IEnumerable<Diagnostic> Find(LintContext context);
}
