using System.IO.Compression;
using System.Text;
using WhoSupervises.Reports.Tables;
using WhoSupervises.Reports.Triage;

namespace WhoSupervises.Reports.Tests;

public sealed class CsvTests : IDisposable
{
    private const string Rows = "编号,企业名称,地区,经营范围\r\n1,甲店,河南省许昌市魏都区,餐饮服务\r\n2,乙厂,河南省许昌市魏都区,\"家具制造；\r\n家具销售\"\r\n";
    private readonly Folder _folder = new();

    static CsvTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    [InlineData("utf-16", true)]
    public void Run_AnyUsualEncoding_GivesTheSameOutput(string encoding, bool mark)
    {
        Encoding of = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(_folder["in.csv"], [.. mark ? of.GetPreamble() : [], .. of.GetBytes(Rows)]);

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        List<string[]> rows = Output("out.csv");
        rows[0][..4].Should().Equal("编号", "企业名称", "地区", "经营范围");
        rows.Should().HaveCount(3);
        rows[1][5].Should().Be("区商务局");
        rows[2][3].Should().Be("家具制造；\r\n家具销售");
    }

    [Fact]
    public void Run_CsvForExcel_HasAMarkAndSaysOnceWhatItIsAbout()
    {
        File.WriteAllText(_folder["in.csv"], Rows);

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        byte[] bytes = File.ReadAllBytes(_folder["out.csv"]);
        bytes[..3].Should().Equal(0xEF, 0xBB, 0xBF);
        Encoding.UTF8.GetString(bytes).Split("只涉及安全生产监督管理").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(";")]
    public void Run_OtherSeparators_AreFound(string separator)
    {
        File.WriteAllText(_folder["in.csv"], $"编号{separator}地区{separator}经营范围\n1{separator}河南省许昌市魏都区{separator}餐饮服务\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][4].Should().Be("区商务局");
    }

    [Fact]
    public void Run_HeaderOnly_GivesAHeader()
    {
        File.WriteAllText(_folder["in.csv"], "编号,地区,经营范围\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"])).Rows.Should().Be(0);

        Output("out.csv").Should().HaveCount(1);
    }

    [Fact]
    public void Run_EmptyFile_IsRefusedAndLeavesTheOldOutput()
    {
        File.WriteAllText(_folder["in.csv"], "");
        File.WriteAllText(_folder["out.csv"], "旧");

        FluentActions.Invoking(() => Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"])))
            .Should().Throw<ReportException>().WithMessage($"「{_folder["in.csv"]}」是空文件，第一行应是列名（如：编号,企业名称,地区,经营范围）。");
        File.ReadAllText(_folder["out.csv"]).Should().Be("旧");
    }

    [Fact]
    public void Run_CodeOfAnEditionBeforeThatDividedItsGroup_IsReadAsTheGroup()
    {
        File.WriteAllText(_folder["in.csv"], "编号,地区,行业代码,经营范围\n1,魏都区,1440,乳制品生产\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"])).Statuses.Should().NotContainKey("error");
        File.ReadAllText(_folder["out.csv"]).Should().Contain("行业代码「1440」不在 GB/T 4754-2017 中，按中类「144 乳制品制造」理解，请核对。");
    }

    [Fact]
    public void Run_BadRows_BecomeRowsWithErrors()
    {
        File.WriteAllText(_folder["in.csv"], "编号,地区,行业代码,日期,经营范围\n1,,,,餐饮服务\n2,火星,,,餐饮服务\n3,魏都区,9Q99,,餐饮服务\n4,魏都区,,明天,餐饮服务\n5,魏都区,,,餐饮服务\n6,魏都区,,,餐饮服务,多,出\n7,魏都区,,," + new string('铛', 120_000) + "\n");

        TriageTally tally = Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        tally.Statuses["error"].Should().Be(6);
        string[] errors = [.. Output("out.csv").Skip(1).Select(r => r[5 + 14])];
        errors[0].Should().Be("这一行没有地区，请补上，或用 --region 给出默认地区。");
        errors[1].Should().Contain("火星");
        errors[2].Should().Be("行业代码「9Q99」不在 GB/T 4754-2017 中；请用门类字母或二至四位数字代码。");
        errors[3].Should().Be("日期「明天」读不懂，请写成 2026-11-01 的样子。");
        errors[4].Should().BeEmpty();
        errors[5].Should().Be("这一行有 7 格，比列名多，请检查引号和分隔符。");
        errors[6].Should().Be("经营范围一格有 120000 字，超过 100000 字，请检查。");
    }

    [Fact]
    public void Run_CellOfFiftyMegabytes_IsRefused()
    {
        File.WriteAllText(_folder["in.csv"], "编号,地区,经营范围\n1,魏都区,\"" + new string('a', 50_000_000));

        FluentActions.Invoking(() => Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]))).Should().Throw<ReportException>().WithMessage("*超过 16 MB，多半是引号没有配对；请修改后重试。");
        File.Exists(_folder["out.csv"]).Should().BeFalse();
    }

    [Fact]
    public void Run_DuplicateHeaders_AreBothCarriedThrough()
    {
        File.WriteAllText(_folder["in.csv"], "备注,地区,备注,经营范围,\n甲,魏都区,乙,餐饮服务,丙\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[0][..5].Should().Equal("备注", "地区", "备注（2）", "经营范围", "列5");
        Output("out.csv")[1][..5].Should().Equal("甲", "魏都区", "乙", "餐饮服务", "丙");
    }

    [Fact]
    public void Run_CellsLikeFormulas_AreWrittenSoThatNothingRunsThem()
    {
        File.WriteAllText(_folder["in.csv"], "编号,企业名称,数,地区,经营范围\n=1+1,\"=HYPERLINK(\"\"x\"\")\",-12.5,魏都区,@餐饮服务\n+cmd,-x,+8,魏都区,餐饮服务\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][..5].Should().Equal("'=1+1", "'=HYPERLINK(\"x\")", "-12.5", "魏都区", "'@餐饮服务");
        Output("out.csv")[2][..3].Should().Equal("'+cmd", "'-x", "+8");
    }

    [Theory]
    [InlineData("有限责任公司(自然人独资)")]
    [InlineData("个体工商户")]
    public void Run_LegalFormAsEnterpriseType_IsNoSubject(string form)
    {
        File.WriteAllText(_folder["in.csv"], $"企业类型,地区,行业代码\n{form},魏都区,8111\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][4].Should().Be("区交通局");
    }

    [Fact]
    public void Run_KindOfBusinessAsEnterpriseType_IsAsked()
    {
        File.WriteAllText(_folder["in.csv"], "企业类型,地区\n密室逃脱,魏都区\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][3].Should().Be("区文广旅局");
    }

    [Fact]
    public void Run_EnglishHeadersInAnyOrder_AreUnderstood()
    {
        File.WriteAllText(_folder["in.csv"], "SCOPE,extra,Region\n餐饮服务,x,魏都区\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][4].Should().Be("区商务局");
    }

    [Theory]
    [InlineData("解放路1号", "喀什市市场监督管理局", "喀什市商务局")]
    [InlineData("新疆维吾尔自治区喀什地区喀什市解放路1号", "", "喀什市商务局")]
    [InlineData("许昌市魏都区文峰路１２号", "", "区商务局")]
    public void Run_RegistryExportWithoutRegion_TakesItFromTheAddress(string address, string registrar, string department)
    {
        File.WriteAllText(_folder["in.csv"], $"企业名称,企业类型,行业门类,住所,登记机关,经营范围\n某店,有限责任公司,F 批发和零售业,{address},{registrar},家具销售\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][7].Should().Be(department);
    }

    [Theory]
    [InlineData("鼓楼区中山路1号")]
    [InlineData("新华路5号")]
    public void Run_AddressThatNamesNoOneRegion_IsAnError(string address)
    {
        File.WriteAllText(_folder["in.csv"], $"企业名称,住所,经营范围\n某店,{address},家具销售\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1].Should().Contain("这一行没有地区，请补上，或用 --region 给出默认地区。");
    }

    [Theory]
    [InlineData("行业", "批发和零售业")]
    [InlineData("所属行业", "F-5212")]
    [InlineData("行业代码", "５２１２")]
    [InlineData("行业大类", "F 批发和零售业")]
    public void Run_IndustryByNameOrCode_IsUnderstood(string header, string value)
    {
        File.WriteAllText(_folder["in.csv"], $"企业名称,地区,{header}\n某店,河南省许昌市魏都区,{value}\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][4].Should().Be("区商务局");
    }

    [Theory]
    [InlineData("餐饮服务&nbsp;；家具&#38144;售", "餐饮服务：区商务局；家具销售：区商务局")]
    [InlineData("餐饮服务<br/>家具销售", "餐饮服务：区商务局；家具销售：区商务局")]
    [InlineData("餐饮服务 家具销售", "餐饮服务：区商务局；家具销售：区商务局")]
    [InlineData("\ufeff餐饮\u200b服务", "餐饮服务：区商务局")]
    [InlineData("Catering services", "Catering services：未识别")]
    public void Run_DirtyScope_IsReadAsMeant(string scope, string phrases)
    {
        File.WriteAllText(_folder["in.csv"], $"地区,经营范围\n河南省许昌市魏都区,{scope}\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        Output("out.csv")[1][11].Should().Be(phrases);
    }

    [Fact]
    public void Run_EndlessPhrase_IsOneRowThatNeedsAPerson()
    {
        File.WriteAllText(_folder["in.csv"], $"地区,经营范围\n河南省许昌市魏都区,{new string('叮', 40_000)}\n河南省许昌市魏都区,{string.Join('、', Enumerable.Range(0, 4_000).Select(i => "家具" + i))}销售\n");

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]));

        List<string[]> rows = Output("out.csv");
        rows[1][4].Should().Be("未识别");
        rows[2][3].Should().Be("区商务局");
    }

    [Fact]
    public void Run_StoppedAndResumed_GivesTheSameBytes()
    {
        StringBuilder rows = new("编号,地区,经营范围\n");
        for (int i = 0; i < 20_000; i++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},魏都区,餐饮服务；日用百货销售；铛铛{i % 7}\n");
        }

        File.WriteAllText(_folder["in.csv"], rows.ToString());
        TriageTally whole = Shared.Run(Shared.Options(_folder["in.csv"], _folder["whole.csv"]));
        using CancellationTokenSource stop = new();
        TriageJob job = new(Shared.Resolver, Shared.Options(_folder["in.csv"], _folder["out.csv"]), TimeProvider.System);
        FluentActions.Invoking(() => job.Run(p =>
        {
            if (p.Rows > 5_000)
            {
                stop.Cancel();
            }
        }, stop.Token)).Should().Throw<OperationCanceledException>();
        File.Exists(_folder["out.csv"]).Should().BeFalse();

        // A kill may come after rows that the journal does not count yet.
        File.AppendAllText(_folder["out.csv.part"], "半行");
        TriageTally resumed = Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]) with { Resume = true });

        File.ReadAllBytes(_folder["out.csv"]).Should().Equal(File.ReadAllBytes(_folder["whole.csv"]));
        resumed.Unmatched.Should().BeEquivalentTo(whole.Unmatched);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("in.csv", "whole.csv", "out.csv");
    }

    [Fact]
    public void Run_OutputThatCannotBeWritten_SaysSoAndKeepsTheOld()
    {
        File.WriteAllText(_folder["in.csv"], Rows);
        File.WriteAllText(_folder["out.csv"], "旧");
        Directory.CreateDirectory(_folder["out.csv.part"]);

        FluentActions.Invoking(() => Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]))).Should().Throw<ReportException>().WithMessage("*原有的输出没有改动*");
        File.ReadAllText(_folder["out.csv"]).Should().Be("旧");
    }

    [Fact]
    public void Run_FullDisk_SaysSo()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        File.WriteAllText(_folder["in.csv"], Rows);
        File.CreateSymbolicLink(_folder["out.csv.part"], "/dev/full");

        FluentActions.Invoking(() => Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]))).Should().Throw<ReportException>().WithMessage("写*没有成功*原有的输出没有改动*");
    }

    [Fact]
    public void Run_ByDepartment_WritesANoticeForEach()
    {
        File.WriteAllText(_folder["in.csv"], Rows);

        Shared.Run(Shared.Options(_folder["in.csv"], _folder["out.csv"]) with { ByDepartment = _folder["notices"] });

        Directory.GetFiles(_folder["notices"]).Select(Path.GetFileName).Should().Contain("告知单-区商务局.xlsx").And.Contain("告知单-区应急管理局.xlsx");
        Directory.GetDirectories(_folder["notices"]).Should().BeEmpty();
    }

    private List<string[]> Output(string name)
    {
        using CsvSource source = new(_folder[name]);
        return [[.. source.Headers], .. source.Rows().Select(r => r.Cells)];
    }
}
