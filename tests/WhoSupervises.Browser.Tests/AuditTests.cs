using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace WhoSupervises.Browser.Tests;

public sealed class AuditTests(BrowserService browser) : IClassFixture<BrowserService>
{
    [BrowserFact]
    public async Task Map_ZoomedDown_ReachesTheAnswerAndTheWayBack()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/audit");
        await page.FillAsync("#region", "新疆");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("table.heat");
        await page.EvaluateAsync("window.samePage = true");
        await ZoomAsync(page, "H 住宿和餐饮业");
        await ZoomAsync(page, "61 住宿业");
        await ZoomAsync(page, "611 旅游饭店");
        (await page.EvaluateAsync<bool>("window.samePage === true")).Should().BeTrue();
        page.Url.Should().EndWith("at=611");
        await page.GoBackAsync();
        await TitleAsync(page, "61 住宿业");
        await page.GoForwardAsync();
        await TitleAsync(page, "611 旅游饭店");
        await page.Locator("table.heat").GetByText("6110 旅游饭店").ClickAsync();
        await page.WaitForURLAsync("**/answer?**");

        (await page.TextContentAsync("h1")).Should().StartWith("自治区");
        (await page.TextContentAsync(".asked")).Should().Contain("旅游饭店");
    }

    [BrowserFact]
    public async Task Map_NumberFollowed_ListsThatManyIndustriesOfThatDepartment()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/audit?region=新疆");
        ILocator cell = page.Locator("table.heat tbody tr", new PageLocatorOptions { HasText = "B 采矿业" }).Locator("td a").First;
        int count = int.Parse(await cell.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await cell.ClickAsync();
        await page.WaitForURLAsync("**view=rows**");

        (await page.Locator("table.results tbody tr").CountAsync()).Should().Be(count);
        (await page.Locator("main [role=status]").First.InnerTextAsync()).Should().Be($"共 {count} 项。");
    }

    [BrowserFact]
    public async Task Map_WalkedByArrowKeys_MarksLineAndColumn()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/audit?region=新疆");
        await page.Locator("table.heat tbody th a").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        string says = await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");
        await page.Keyboard.PressAsync("ArrowLeft");

        says.Should().StartWith("A 农、林、牧、渔业，自治区").And.EndWith("个小类");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).Should().Be("A 农、林、牧、渔业");
    }

    [BrowserFact]
    public async Task Map_WithoutScript_IsATableOfLinks()
    {
        IPage page = await browser.NewPageAsync(script: false);
        await page.GotoAsync("/audit?region=新疆");
        await page.ClickAsync("table.heat >> text=B 采矿业");

        (await page.TextContentAsync("#map-title")).Should().Be("B 采矿业");
        (await page.Locator("table.heat tbody tr").CountAsync()).Should().BeGreaterThan(3);
    }

    [BrowserFact]
    public async Task Gaps_FilteredByHazard_OpenTheProposalAndLeadToTheAnswer()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/audit?region=新疆&view=gaps");
        await page.SelectOptionAsync("#hazard", "high");
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync("**hazard=high**");
        ILocator first = page.Locator(".findings > li", new PageLocatorOptions { Has = page.Locator("blockquote") }).First;
        await first.Locator("summary").ClickAsync();
        (await first.Locator("blockquote").InnerTextAsync()).Should().Contain("负责");
        string subject = await first.Locator("h3 a").InnerTextAsync();
        await first.Locator("h3 a").ClickAsync();
        await page.WaitForURLAsync("**/answer?**");

        (await page.TextContentAsync(".asked")).Should().Contain(subject);
        (await page.TextContentAsync(".verdict .tags")).Should().Contain("监管空白");
    }

    [BrowserFact]
    public async Task Compare_RegionsChosen_ShowsThemSideBySideAndFilters()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/compare");
        await page.FillAsync("#region1", "新疆");
        await page.FillAsync("#region2", "魏都区");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("table.compare");
        (await page.Locator("table.compare thead th").AllInnerTextsAsync()).Should().Equal("行业或事项", "新疆维吾尔自治区", "魏都区");
        await page.SelectOptionAsync("#only", "only1");
        await page.ClickAsync("form.filter button");
        await page.WaitForURLAsync("**only=only1**");
        ILocator row = page.Locator("table.compare tbody tr").First;

        (await row.Locator("td").Nth(1).InnerTextAsync()).Should().MatchRegex("没有点名|未定");
        (await row.Locator("td").Nth(0).InnerTextAsync()).Should().NotMatchRegex("没有点名|未定");
    }

    private static async Task ZoomAsync(IPage page, string industry)
    {
        await page.Locator("table.heat").GetByText(industry).ClickAsync();
        await TitleAsync(page, industry);
    }

    private static Task TitleAsync(IPage page, string title) => page.Locator("#map-title", new PageLocatorOptions { HasText = title }).WaitForAsync();
}
