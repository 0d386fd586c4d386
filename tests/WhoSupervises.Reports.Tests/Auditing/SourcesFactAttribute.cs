using Xunit;

namespace WhoSupervises.Reports.Tests.Auditing;

/// <summary>A test that needs the official texts beside the checkout; skipped, visibly, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SourcesFactAttribute : FactAttribute
{
    public SourcesFactAttribute()
    {
        if (!Directory.Exists(Shipped.SourcesFolder))
        {
            Skip = "没有官方文本（../shared/sources），跳过。";
        }
    }
}
