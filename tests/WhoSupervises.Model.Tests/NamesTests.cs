using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;

namespace WhoSupervises.Model.Tests;

public class NamesTests
{
    [Theory]
    [InlineData(0, "零")]
    [InlineData(8, "八")]
    [InlineData(10, "十")]
    [InlineData(21, "二十一")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(1010, "一千零一十")]
    [InlineData(9999, "九千九百九十九")]
    public void Format_Number_IsWrittenAsStatutesDo(int value, string text) => ChineseNumber.Format(value).Should().Be(text);

    [Fact]
    public void TryParse_EveryNumberFormatted_ComesBack()
    {
        for (int value = 0; value <= 9999; value++)
        {
            ChineseNumber.TryParse(ChineseNumber.Format(value), out int read).Should().BeTrue();
            read.Should().Be(value);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("甲")]
    [InlineData("10000")]
    [InlineData("3a")]
    public void TryParse_NoNumber_IsFalse(string text) => ChineseNumber.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void Format_OutOfRange_Throws(int value) => FluentActions.Invoking(() => ChineseNumber.Format(value)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void VerbNames_EachVerb_ComesBackAndAStrongerOneIsSmaller()
    {
        foreach (Verb verb in Enum.GetValues<Verb>())
        {
            VerbNames.TryParse(VerbNames.NameOf(verb), out Verb read).Should().BeTrue();
            read.Should().Be(verb);
        }

        VerbNames.All.Should().Equal("监管", "许可", "管理", "指导督促", "牵头协调", "配合", "综合监管", "支持保障");
        VerbNames.TryParse("监督", out _).Should().BeFalse();
    }

    [Fact]
    public void OrganNatureNames_EachNature_ComesBack()
    {
        foreach (OrganNature nature in Enum.GetValues<OrganNature>())
        {
            OrganNatureNames.TryParse(OrganNatureNames.NameOf(nature), out OrganNature read).Should().BeTrue();
            read.Should().Be(nature);
        }
    }

    [Fact]
    public void Term_WithTheTextsOwnWords_LooksThoseUp()
    {
        new Term("旅游景区", "A级旅游景区").Wording.Should().Be("A级旅游景区");
        new Term("旅游景区").Wording.Should().Be("旅游景区");
    }
}
