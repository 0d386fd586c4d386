using System.Text.RegularExpressions;

namespace WhoSupervises.Language.Reading;

/// <summary>The shapes of codes.</summary>
internal static partial class Codes
{
    /// <summary>A document's short id.</summary>
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    public static partial Regex Id();

    /// <summary>An adcode, or a declared region's code under one.</summary>
    [GeneratedRegex("^[0-9]{6}(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    public static partial Regex Region();

    /// <summary>A GB/T 4754 code; a section letter before the digits (D44) is allowed and dropped.</summary>
    [GeneratedRegex("^([A-T]|[A-T]?[0-9]{2,4})$", RegexOptions.CultureInvariant)]
    public static partial Regex Industry();
}
