using Xunit;

namespace WhoSupervises.Browser.Tests;

/// <summary>A test in a real browser; skipped, visibly, where there is none and none is required.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && !Chromium.IsRequired)
        {
            Skip = $"No Chromium at /usr/bin/chromium or in {Chromium.Variable}.";
        }
    }
}
