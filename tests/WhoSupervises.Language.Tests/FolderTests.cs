using System.Text;
using FluentAssertions;
using WhoSupervises.Model.Diagnostics;
using Xunit;

namespace WhoSupervises.Language.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ws-rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_MissingFolder_GivesOneClearSentence()
    {
        string missing = Path.Combine(_folder, "nowhere");

        RulebookLoadResult result = RulebookLoader.Load([missing]);

        result.Rulebook.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be($"{missing}:0:0 WS1002 找不到规则目录「{missing}」。请核对目录是否写对。");
    }

    [Fact]
    public void Load_EmptyFolder_GivesOneClearSentence()
    {
        RulebookLoadResult result = RulebookLoader.Load([_folder]);

        result.Rulebook.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be($"{_folder}:0:0 WS1003 目录「{_folder}」里没有规则文件。规则文件以 .rules、.vocab、.principle、.rulings、.cases 结尾。");
    }

    [Fact]
    public void Load_FileNotUtf8_NamesFileAndRemedy()
    {
        // 事项 in GB 18030.
        File.WriteAllBytes(Path.Combine(_folder, "gbk.vocab"), [0x23, 0x20, 0xCA, 0xC2, 0xCF, 0xEE, 0x0A]);

        RulebookLoadResult result = RulebookLoader.Load([_folder]);

        result.Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be("gbk.vocab:0:0 WS1001 文件不是 UTF-8 编码，第 3 个字节起读不出文字。请用编辑器把它另存为 UTF-8 再试。");
    }

    [Fact]
    public void Load_MistypedExtension_WarnsWithTheNearest()
    {
        Write("stages.vocab", "# 环节\n- 运输\n");
        Write("a.rule", "");
        Write("notes.md", "");

        RulebookLoadResult result = RulebookLoader.Load([_folder]);

        result.Rulebook.Should().NotBeNull();
        result.Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be("a.rule:0:0 WS1005 不认识文件「a.rule」的类型，没有读它。是不是「.rules」？");
    }

    [Fact]
    public void Load_UnreadableFile_IsADiagnostic()
    {
        Write("stages.vocab", "# 环节\n- 运输\n");
        Directory.CreateDirectory(Path.Combine(_folder, "other"));
        string dangling = Path.Combine(_folder, "gone.vocab");
        File.CreateSymbolicLink(dangling, Path.Combine(_folder, "nowhere.vocab"));

        RulebookLoadResult result = RulebookLoader.Load([_folder]);

        result.Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be("gone.vocab:0:0 WS1004 文件读不出来：找不到它。请检查文件是否还在、有没有读取权限。");
    }

    [Fact]
    public void Load_TwoFolders_LaterAddsToEarlier()
    {
        Write("a/subjects.vocab", "# 事项\n- 密室逃脱（密室）：码 90\n");
        Write("b/subjects.vocab", "# 事项\n- 密室逃脱（实景密室）：码 9019\n");

        RulebookLoadResult result = RulebookLoader.Load([Path.Combine(_folder, "a"), Path.Combine(_folder, "b")]);

        result.Rulebook!.Subjects.Should().ContainSingle().Which.Aliases.Should().Equal("密室", "实景密室");
    }

    [Fact]
    public void Load_WindowsLineEndsAndByteOrderMark_MakeNoDifference()
    {
        const string text = "# 事项\n- 密室逃脱（密室）：码 90\n";
        RulebookLoadResult unix = RulebookLoader.LoadFiles([Rules.File("a.vocab", text)]);
        byte[] windows = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))];

        RulebookLoadResult other = RulebookLoader.LoadFiles([new RuleFile("a.vocab", windows)]);

        other.Fingerprint.Should().Be(unix.Fingerprint);
        other.Rulebook.Should().BeEquivalentTo(unix.Rulebook);
    }

    [Fact]
    public void Load_ChangedFile_ChangesTheFingerprint()
    {
        string before = RulebookLoader.LoadFiles([Rules.File("a.vocab", "# 虚词\n- 服务\n")]).Fingerprint;

        RulebookLoader.LoadFiles([Rules.File("a.vocab", "# 虚词\n- 商店\n")]).Fingerprint.Should().NotBe(before);
        RulebookLoader.LoadFiles([Rules.File("b.vocab", "# 虚词\n- 服务\n")]).Fingerprint.Should().NotBe(before);
    }

    [Fact]
    public void LoadFiles_FilesInAnyOrder_GiveTheSameRulebook()
    {
        RuleFile[] files = [.. Rules.BaseFiles, Rules.File("documents/mou.rules", Rules.Header), Rules.File("vocabulary/x.vocab", "# 事项\n- 密室逃脱（实景密室）\n")];

        RulebookLoadResult forward = RulebookLoader.LoadFiles(files);
        RulebookLoadResult backward = RulebookLoader.LoadFiles(files.Reverse());

        backward.Should().BeEquivalentTo(forward, options => options.WithStrictOrdering());
        forward.Diagnostics.Should().NotContain(d => d.Severity == Severity.Error);
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
