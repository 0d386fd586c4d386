using FluentAssertions;
using Xunit;

namespace WhoSupervises.Language.Tests;

public sealed class CacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ws-cache-").FullName;
    private readonly string _rules;
    private readonly string _entries;

    public CacheTests()
    {
        _rules = Path.Combine(_folder, "rules");
        _entries = Path.Combine(_folder, "cache");
        foreach (RuleFile file in Rules.BaseFiles)
        {
            Write(file.Path, System.Text.Encoding.UTF8.GetString(file.Bytes.Span));
        }
    }

    private RulebookCache Cache => RulebookCache.At(_entries);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_SecondTime_IsServedFromTheCacheAndIsTheSame()
    {
        RulebookLoadResult first = RulebookLoader.Load([_rules], Cache);
        RulebookLoadResult second = RulebookLoader.Load([_rules], Cache);

        Directory.EnumerateFiles(_entries).Should().ContainSingle();
        second.Rulebook.Should().NotBeSameAs(first.Rulebook);
        Meaning.Of(second).Should().Be(Meaning.Of(first));
        second.Diagnostics.Should().Equal(first.Diagnostics);
        second.FileCount.Should().Be(first.FileCount);
    }

    [Fact]
    public void Load_WholeRulebook_ComesBackFromTheCacheUnchanged()
    {
        RulebookLoadResult first = RulebookLoader.Load([Repository.Rules], Cache);
        RulebookLoadResult second = RulebookLoader.Load([Repository.Rules], Cache);

        Meaning.Of(second).Should().Be(Meaning.Of(first));
        (second.Rulebook is null || second.Rulebook.Subjects[0].Position == first.Rulebook!.Subjects[0].Position).Should().BeTrue();
    }

    [Fact]
    public void Load_ChangedFile_IsNotServedFromTheCache()
    {
        RulebookLoader.Load([_rules], Cache);
        Write("vocabulary/more.vocab", "# 虚词\n- 服务\n");

        RulebookLoader.Load([_rules], Cache).Rulebook!.EmptyWords.Should().Contain("服务");
    }

    [Fact]
    public void Load_BrokenRules_AreNeverKept()
    {
        Write("vocabulary/broken.vocab", "# 事向\n");

        RulebookLoader.Load([_rules], Cache).Rulebook.Should().BeNull();

        Directory.Exists(_entries).Should().BeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(-1)]
    public void Load_DamagedEntry_IsIgnored(int position)
    {
        RulebookLoadResult first = RulebookLoader.Load([_rules], Cache);
        string entry = Directory.EnumerateFiles(_entries).Single();
        byte[] bytes = File.ReadAllBytes(entry);
        bytes[position < 0 ? bytes.Length - 1 : position] ^= 0xFF;
        File.WriteAllBytes(entry, bytes);

        Meaning.Of(RulebookLoader.Load([_rules], Cache)).Should().Be(Meaning.Of(first));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(300)]
    public void Load_TruncatedEntry_IsIgnored(int length)
    {
        RulebookLoadResult first = RulebookLoader.Load([_rules], Cache);
        string entry = Directory.EnumerateFiles(_entries).Single();
        File.WriteAllBytes(entry, File.ReadAllBytes(entry)[..length]);

        Meaning.Of(RulebookLoader.Load([_rules], Cache)).Should().Be(Meaning.Of(first));
    }

    [Fact]
    public void Load_CacheFolderIsAFile_GoesOnWithoutCache()
    {
        File.WriteAllText(_entries, "");

        RulebookLoader.Load([_rules], Cache).Rulebook.Should().NotBeNull();
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_rules, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
