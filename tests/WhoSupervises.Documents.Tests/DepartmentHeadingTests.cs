using WhoSupervises.Documents.Reading;

namespace WhoSupervises.Documents.Tests;

public sealed class DepartmentHeadingTests
{
    [Theory]
    [InlineData("自治区应急管理厅职责：", "自治区应急管理厅")]
    [InlineData("自治区生态环境厅职责:", "自治区生态环境厅")]
    [InlineData("区纪委监委安全生产职责", "区纪委监委")]
    [InlineData("区城管局安全生产职责。", "区城管局")]
    [InlineData("区安委会办公室（设在区应急管理局）职责", "区安委会办公室")]
    [InlineData("区住建局安全生产工作职责", "区住建局")]
    [InlineData("县公安局的主要职责是：", "县公安局")]
    [InlineData("市水利局安全监管责任清单", "市水利局")]
    [InlineData("市场监管局职 责", "市场监管局")]
    [InlineData("区消防救援大队", "区消防救援大队")]
    [InlineData("旗安委会办公室承担以下职责:", "旗安委会办公室")]
    public void TryRead_HeadingOfADepartment_NamesIt(string line, string organ)
    {
        DepartmentHeading.TryRead(line, out DepartmentHeading? heading).Should().BeTrue();
        heading!.Organ.Should().Be(organ);
    }

    [Theory]
    [InlineData("为了加强监督管理，制定本规则。")]
    [InlineData("会议制度")]
    [InlineData("综合监管部门和其他有关部门依照法律规定，履行下列共同职责：")]
    [InlineData("")]
    public void TryRead_OtherLine_IsNoHeading(string line) => DepartmentHeading.TryRead(line, out _).Should().BeFalse();

    [Fact]
    public void TryReadSentence_DepartmentThenDuty_NamesIt()
    {
        DepartmentHeading.TryReadSentence("自治区公安厅负责自治区道路交通工作，并依法承担责任。其主要职责是：", out DepartmentHeading? heading).Should().BeTrue();
        heading!.Organ.Should().Be("自治区公安厅");
        heading.Words.Should().Be("自治区公安厅负责自治区道路交通工作，并依法承担责任");
    }
}
