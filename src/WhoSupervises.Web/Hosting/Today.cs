namespace WhoSupervises.Web.Hosting;

/// <summary>Today, where the service runs.</summary>
internal static class Today
{
    public static DateOnly Of(ServiceOptions options) => DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime);
}
