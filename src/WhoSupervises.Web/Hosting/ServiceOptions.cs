using WhoSupervises.Language;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Web.Hosting;

/// <summary>How the service runs.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where it listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Addresses to listen on; port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Rules folders; later ones add to earlier ones.</summary>
    public required IReadOnlyList<string> RulesFolders { get; init; }

    /// <summary>Where loaded rulebooks are kept between starts.</summary>
    public RulebookCache Cache { get; init; } = RulebookCache.None;

    /// <summary>Looks up the wording of clauses, or null where no official texts are at hand.</summary>
    public Wording? Wording { get; init; }

    /// <summary>Anything that changes when the official texts at hand change; part of every ETag.</summary>
    public string SourcesMark { get; init; } = "";

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How often the rules folders are looked at for changes; zero means never.</summary>
    public TimeSpan ReloadEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Requests a second that one address may send on average; zero means no limit. Twice as many may come at once.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    /// <summary>Whether requests from this machine count against <see cref="RequestsPerSecond"/>, too.</summary>
    public bool LimitLoopback { get; init; }

    /// <summary>Bytes that the body of one question may have.</summary>
    public long LargestQuestion { get; init; } = 64 * 1024;

    /// <summary>Bytes that an uploaded file may have.</summary>
    public long LargestUpload { get; init; } = 20 * 1024 * 1024;

    /// <summary>How long the body of one question may take to arrive.</summary>
    public TimeSpan QuestionTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an audit or a comparison may take, waiting for its turn included.</summary>
    public TimeSpan LongestAudit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The key that requests to the API must carry, or null where none is asked for.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Whether the X-Forwarded-For and X-Forwarded-Proto headers of a reverse proxy on this machine are believed.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Whether each request is logged (route, status, time; never what was asked or who asked).</summary>
    public bool LogRequests { get; init; }

    /// <summary>Whether log lines are JSON.</summary>
    public bool LogJson { get; init; }

    /// <summary>Bytes that rendered answers may take in memory.</summary>
    public long AnswerMemory { get; init; } = 64L * 1024 * 1024;
}
