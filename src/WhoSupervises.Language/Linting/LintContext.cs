using WhoSupervises.Language.Linking;
using WhoSupervises.Model;

namespace WhoSupervises.Language.Linting;

/// <summary>What lints look at: the linked rulebook, the files as put together, and all names.</summary>
internal sealed record LintContext(Rulebook Rulebook, Draft Draft, Names Names);
