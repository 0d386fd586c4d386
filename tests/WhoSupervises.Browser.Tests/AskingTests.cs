using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace WhoSupervises.Browser.Tests;

public sealed class AskingTests(BrowserService browser) : IClassFixture<BrowserService>
{
    private const string Answer = "/answer?region=新疆&enterprise=密室逃脱";
    private const string Hostile = "\"><script>window.hacked=1</script><img src=x onerror=\"window.hacked=2\">'`";

    [BrowserFact]
    public async Task Ask_ByKeyboardOnly_TakesSuggestionsAndReachesTheAnswer()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("region");
        await page.Keyboard.TypeAsync("魏都");
        // Suggestions for the first character may still stand when the second is typed: wait for those of the whole word.
        await page.Locator("[role=option]:first-child", new() { HasText = "魏都区" }).First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        (await page.InputValueAsync("#region")).Should().Be("河南省许昌市魏都区");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("加油站");
        await page.Locator("[role=option]", new() { HasText = "加油站" }).First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/answer?**");

        (await page.TextContentAsync("h1")).Should().Be("区应急管理局");
    }

    [BrowserFact]
    public async Task Ask_WithoutScript_Works()
    {
        IPage page = await browser.NewPageAsync(script: false);
        await page.GotoAsync("/");
        await page.FillAsync("#region", "新疆");
        await page.FillAsync("#enterprise", "密室逃脱");
        await page.ClickAsync("button[type=submit]");

        (await page.TextContentAsync("h1")).Should().Be("自治区文化和旅游厅");
    }

    [BrowserFact]
    public async Task WhyNot_Followed_ShowsTheReasonAndLeadsToTheClause()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/answer?region=魏都区&enterprise=加油站");
        ILocator why = page.Locator("details.why", new PageLocatorOptions { HasText = "为什么不是区商务局" });
        await why.Locator("summary").First.ClickAsync();
        (await why.InnerTextAsync()).Should().Contain("谁主管谁负责");
        await why.Locator("ul.basis a").First.ClickAsync();
        await page.WaitForURLAsync("**/documents/**");

        (await page.Locator(".clause:target h2").InnerTextAsync()).Should().Be("第三十八条（一）");
    }

    [BrowserFact]
    public async Task Link_OpenedByAnother_ShowsTheSameAnswer()
    {
        IPage mine = await browser.NewPageAsync();
        await mine.GotoAsync("/");
        await mine.FillAsync("#region", "新疆");
        await mine.FillAsync("#enterprise", "医院");
        await mine.FillAsync("#activity", "储存危险化学品");
        await mine.Keyboard.PressAsync("Enter");
        await mine.WaitForURLAsync("**/answer?**");
        IPage theirs = await browser.NewPageAsync();
        await theirs.GotoAsync(mine.Url);

        (await theirs.TextContentAsync("main")).Should().Be(await mine.TextContentAsync("main"));
    }

    [BrowserFact]
    public async Task Answer_Printed_LeavesOutControlsAndShowsEveryReason()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync(Answer);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        (await page.Locator("nav").IsVisibleAsync()).Should().BeFalse();
        (await page.Locator(".actions").IsVisibleAsync()).Should().BeFalse();
        (await page.Locator("h1").IsVisibleAsync()).Should().BeTrue();
        (await page.Locator("details.why li").First.IsVisibleAsync()).Should().BeTrue();
    }

    [BrowserFact]
    public async Task EveryField_HostileText_RunsNoScript()
    {
        IPage page = await browser.NewPageAsync();
        bool dialog = false;
        page.Dialog += (_, d) =>
        {
            dialog = true;
            _ = d.DismissAsync();
        };
        await page.GotoAsync("/");
        await page.ClickAsync("summary");
        foreach (string field in new[] { "region", "enterprise", "activity", "place", "industry", "scope", "approver", "organiser", "affiliation" })
        {
            await page.FillAsync("#" + field, Hostile);
        }

        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync(".error-summary");
        (await page.InputValueAsync("#enterprise")).Should().Be(Hostile);
        foreach (string address in new[] { "/answer?region=新疆&enterprise=", "/documents?q=", "/subjects?q=", "/subjects/", "/", "/audit?region=", "/audit?region=新疆&view=rows&q=", "/audit?region=新疆&at=", "/compare?region=新疆&region=", Answer + "&whyNot=", "/answer?region=新疆&scope=" })
        {
            await page.GotoAsync(address + Uri.EscapeDataString(Hostile));
        }

        await page.GotoAsync(Answer + "#" + Uri.EscapeDataString(Hostile));
        (await page.EvaluateAsync<bool>("'hacked' in window")).Should().BeFalse();
        dialog.Should().BeFalse();
    }

    [BrowserFact]
    public async Task Triage_FileHandedIn_ShowsRowsFiltersThemAndDownloads()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/triage");
        FilePayload file = new() { Name = "名单.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("编号,企业名称,企业类型,地区\n1,甲,密室逃脱,新疆\n2,<img src=x onerror=window.hacked=1>,咕噜哔叽,新疆\n") };
        await page.SetInputFilesAsync("#file", file);
        await page.ClickAsync("button[value=page]");
        await page.WaitForSelectorAsync(".done");
        await page.SelectOptionAsync("#filter-status", "express");
        (await page.Locator("table.results tbody tr:visible").CountAsync()).Should().Be(1);
        (await page.Locator("table.results tbody tr:visible").InnerTextAsync()).Should().Contain("自治区文化和旅游厅");
        (await page.EvaluateAsync<bool>("'hacked' in window")).Should().BeFalse();

        await page.GotoAsync("/triage");
        await page.SetInputFilesAsync("#file", file);
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("button[value=csv]"));
        download.SuggestedFilename.Should().Be("分派结果.csv");
        IDownload book = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("button[value=xlsx]"));
        book.SuggestedFilename.Should().Be("分派结果.xlsx");
    }

    [BrowserFact]
    public async Task Opinion_Downloaded_IsAWordFileNamedByTheQuestion()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync(Answer);
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href^='/answer/opinion.docx']"));

        download.SuggestedFilename.Should().Be("监管职责研究意见 新疆维吾尔自治区 密室逃脱.docx");
        (await File.ReadAllBytesAsync(await download.PathAsync())).Take(2).Should().Equal((byte)'P', (byte)'K');
    }

    [BrowserFact]
    public async Task WhyNot_AnotherDepartmentAsked_IsAnsweredOnTheSamePage()
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync("/answer?region=新疆&enterprise=加油站");
        await page.FillAsync("#why-not", "商务厅");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**whyNot=**");

        (await page.TextContentAsync("h1")).Should().Be("自治区应急管理厅");
        (await page.Locator(".reasons").InnerTextAsync()).Should().Contain("自治区商务厅：");
    }

    [BrowserFact]
    public async Task EveryPage_At360Pixels_NeedsNoSidewaysScrolling()
    {
        IPage page = await browser.NewPageAsync(360, 740);
        foreach (string address in new[] { "/", Answer, "/answer?region=魏都区&enterprise=加油站", "/documents", "/documents/weidu-zhize-qingdan", "/subjects", "/subjects/危险化学品", "/help", "/triage", "/audit", "/audit?region=新疆", "/audit?region=新疆&at=611", "/audit?region=新疆&view=gaps", "/audit?region=新疆&view=overlaps", "/audit?region=新疆&view=rows", "/audit?region=魏都区&view=departments", "/audit?region=新疆&view=documents", "/compare", "/compare?region=新疆&region=魏都区&region=鄂托克前旗", "/answer?region=新疆&scope=餐饮服务；游泳馆&whyNot=商务厅" })
        {
            await page.GotoAsync(address);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(360, address);
        }
    }

    [BrowserFact]
    public async Task EveryPage_Opened_AsksNobodyElseAndBreaksNoPolicy()
    {
        IPage page = await browser.NewPageAsync();
        List<string> elsewhere = [];
        List<string> complaints = [];
        page.Request += (_, r) =>
        {
            if (!r.Url.StartsWith(browser.Address, StringComparison.Ordinal))
            {
                elsewhere.Add(r.Url);
            }
        };
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning")
            {
                complaints.Add(m.Text);
            }
        };
        foreach (string address in new[] { "/", Answer, "/documents", "/documents/xinjiang-sange-bixu", "/subjects", "/subjects/密室逃脱", "/help", "/triage", "/audit", "/audit?region=新疆", "/audit?region=新疆&at=611", "/audit?region=新疆&view=gaps", "/audit?region=新疆&view=overlaps", "/audit?region=新疆&view=rows", "/compare", "/compare?region=新疆&region=魏都区", Answer + "&whyNot=商务厅" })
        {
            await page.GotoAsync(address);
        }

        elsewhere.Should().BeEmpty();
        complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task EveryPage_ForAScreenReader_HasOneHeadingLandmarksAndLabelledFields()
    {
        IPage page = await browser.NewPageAsync();
        foreach (string address in new[] { "/", Answer, "/documents", "/documents/xinjiang-sange-bixu", "/subjects", "/subjects/密室逃脱", "/help", "/triage", "/audit", "/audit?region=新疆", "/audit?region=新疆&at=611", "/audit?region=新疆&view=gaps", "/audit?region=新疆&view=overlaps", "/audit?region=新疆&view=rows", "/compare", "/compare?region=新疆&region=魏都区", Answer + "&whyNot=商务厅" })
        {
            await page.GotoAsync(address);
            (await page.Locator("h1").CountAsync()).Should().Be(1, address);
            (await page.Locator("main").CountAsync()).Should().Be(1, address);
            string[] unlabelled = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(i => !i.labels.length).map(i => i.id)");
            unlabelled.Should().BeEmpty(address);
            string[] repeated = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)");
            repeated.Should().BeEmpty(address);
        }
    }
}
