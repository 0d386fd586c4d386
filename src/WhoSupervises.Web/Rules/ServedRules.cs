using System.Security.Cryptography;
using System.Text;
using WhoSupervises.Model;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Understanding.Scopes;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Auditing;

namespace WhoSupervises.Web.Rules;

/// <summary>The rules that requests are answered from: never changed, only replaced as a whole.</summary>
internal sealed class ServedRules
{
    private const int ScopePhrases = 4_000;

    private static readonly string Build = $"{typeof(ServedRules).Module.ModuleVersionId:N}{typeof(Resolver).Module.ModuleVersionId:N}";

    private readonly Lazy<NameSuggester> _names;
    private readonly Lazy<ClauseSearch> _search;
    private readonly Lazy<AuditShelf> _audits;
    private readonly Lazy<ScopeResolver> _scopes;
    private readonly string _mark;

    public ServedRules(Resolver resolver, string sourcesMark, long answerMemory, string? warning)
        : this(resolver, sourcesMark, answerMemory, warning, null)
    {
    }

    private ServedRules(Resolver resolver, string sourcesMark, long answerMemory, string? warning, ServedRules? sibling)
    {
        Resolver = resolver;
        Warning = warning;
        SourcesMark = sourcesMark;
        AnswerMemory = answerMemory;
        Answers = new AnswerStore(answerMemory);
        _names = sibling?._names ?? new Lazy<NameSuggester>(() => new NameSuggester(resolver));
        _search = sibling?._search ?? new Lazy<ClauseSearch>(() => new ClauseSearch(resolver.Rules.Source));
        _audits = sibling?._audits ?? new Lazy<AuditShelf>(() => new AuditShelf(resolver));
        _scopes = sibling?._scopes ?? new Lazy<ScopeResolver>(() => new ScopeResolver(resolver, ScopePhrases));
        _mark = $"{Fingerprint}|{Build}|{sourcesMark}|{warning}|";
    }

    public Resolver Resolver { get; }

    public Rulebook Rulebook => Resolver.Rules.Source;

    public string Fingerprint => Rulebook.Fingerprint;

    /// <summary>Why newer rules were refused, or null.</summary>
    public string? Warning { get; }

    /// <summary>Rendered answers of these rules.</summary>
    public AnswerStore Answers { get; }

    public NameSuggester Names => _names.Value;

    public ClauseSearch Search => _search.Value;

    /// <summary>Audits of regions by these rules.</summary>
    public AuditShelf Audits => _audits.Value;

    /// <summary>Answers for businesses that have a scope (经营范围).</summary>
    public ScopeResolver Scopes => _scopes.Value;

    private string SourcesMark { get; }

    private long AnswerMemory { get; }

    /// <summary>The same rules with another warning.</summary>
    public ServedRules With(string? warning) => warning == Warning ? this : new ServedRules(Resolver, SourcesMark, AnswerMemory, warning, this);

    /// <summary>The strong ETag of something that depends on these rules, this build and <paramref name="key"/> only.</summary>
    public string Tag(string key)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(_mark + key), hash);
        return $"\"{Convert.ToHexStringLower(hash[..12])}\"";
    }
}
