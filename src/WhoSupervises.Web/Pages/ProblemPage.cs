using WhoSupervises.Web.Api;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Pages;

/// <summary>What went wrong, for a person.</summary>
internal static class ProblemPage
{
    public static byte[] Write(ServedRules rules, Problem problem) => new Frame(problem.Title, "", rules).Page(html => html.Add($"""
        <h1>{problem.Title}</h1>
        <p>{problem.Detail}</p>
        <p><a href="/">回到提问页</a></p>
        """));
}
