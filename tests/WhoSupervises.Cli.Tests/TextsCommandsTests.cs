using System.Text.Json;
using WhoSupervises.Cli.Files;

namespace WhoSupervises.Cli.Tests;

/// <summary><c>read</c> and <c>sources</c>. The store is named by an environment variable, so these tests run one after another.</summary>
public sealed class TextsCommandsTests
{
    [Fact]
    public void Read_Text_ShowsTheClauses()
    {
        Ran ran = Ran.Program("read", Repository.OfficialText);

        ran.ExitCode.Should().Be(0);
        ran.Output.Should().Contain("《青山省各部门安全生产监督管理职责分工实施办法》　共11条、11项").And.Contain("（一）负责密室逃脱的监管。");
    }

    [Fact]
    public void Read_Json_IsATree()
    {
        Ran ran = Ran.Program("read", Repository.OfficialText, "--format", "json");

        using JsonDocument tree = JsonDocument.Parse(ran.Output);
        tree.RootElement.GetProperty("documents")[0].GetProperty("title").GetString().Should().Be("青山省各部门安全生产监督管理职责分工实施办法");
    }

    [Fact]
    public void Read_NoSuchFile_IsOneSentence() => Ran.Program("read", "没有的.txt").ShouldBeMistake("找不到文件「没有的.txt」，请核对路径和文件名。");

    [Fact]
    public void Read_UnknownFormat_IsOneSentence() =>
        Ran.Program("read", Repository.OfficialText, "--format", "markdown").ShouldBeMistake("不认识格式「markdown」；可用的有 text、json。");

    [Fact]
    public void SourcesAdd_OfficialText_IsQuotedWithoutNamingAFolder()
    {
        using TemporaryFolder store = new();
        using Setting setting = new(SourcesStore.Variable, store.Root);

        Ran added = Ran.OnTestRules("sources", "add", Repository.OfficialText, "--document", "qingshan-fengong");
        Ran listed = Ran.OnTestRules("sources", "list");
        Ran resolved = Ran.OnTestRules("resolve", "--region", "青山省", "--enterprise", "密室逃脱");

        added.Should().Be(new Ran(0, $"已收存《青山省各部门安全生产监督管理职责分工实施办法》：{store["qingshan-fengong.txt"]}\n", ""));
        listed.Output.Should().Contain("已收存　qingshan-fengong").And.Contain("未收存　zhulin-qingdan");
        resolved.Output.Should().Contain("原文：负责密室逃脱的监管。");
    }

    [Fact]
    public void SourcesAdd_UnknownDocument_NamesTheNearest() =>
        Ran.OnTestRules("sources", "add", Repository.OfficialText, "--document", "qingshan-fengon").ShouldBeMistake("规则里没有代号为「qingshan-fengon」的文件，是不是「qingshan-fengong」；用 sources list 看全部代号。");

    [Fact]
    public void SourcesAdd_AnotherDocumentsText_IsRefused()
    {
        using TemporaryFolder store = new();
        using Setting setting = new(SourcesStore.Variable, store.Root);

        Ran.OnTestRules("sources", "add", Repository.OfficialText, "--document", "zhulin-qingdan")
            .ShouldBeMistake($"「{Repository.OfficialText}」里没有找到《竹林区安全生产职责清单（征求意见稿）》，没有收存；请核对文件，或改用别的代号。");
        store.Files.Should().BeEmpty();
    }

    private sealed class Setting : IDisposable
    {
        private readonly string _name;
        private readonly string? _before;

        public Setting(string name, string value)
        {
            (_name, _before) = (name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
    }
}
