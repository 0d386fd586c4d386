using System.Text;
using WhoSupervises.Documents.Reading;

namespace WhoSupervises.Documents.Tests;

public sealed class EncodingTests
{
    private const string Sample = "某区安全生产职责清单\r\n第一条 为了试验编码，制定本清单。\r\n第二条 区应急局职责：\r\n（一）负责烟花爆竹的监管；\r\n（二）完成其他工作。\r\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-8", true, "UTF-8")]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16")]
    [InlineData("gbk", false, "GB18030")]
    [InlineData("gb2312", false, "GB18030")]
    [InlineData("GB18030", false, "GB18030")]
    public void Read_AnyCommonEncoding_DecodesTheSameText(string encoding, bool mark, string expected)
    {
        Encoding used = Encoding.GetEncoding(encoding);
        byte[] bytes = mark ? [.. used.GetPreamble(), .. used.GetBytes(Sample)] : used.GetBytes(Sample);

        ReadResult result = new OfficialTextReader().Read("清单.txt", bytes);

        result.Error.Should().BeNull();
        result.Text!.Text.Should().Be(Sample);
        result.Text.EncodingName.Should().Be(expected);
        Tree.Paths(Tree.Only(result.Text)).Should().Equal("第一条", "第二条", "第二条（一）", "第二条（二）");
    }

    [Fact]
    public void Read_CrLf_DoesNotLeakIntoWordings()
    {
        ReadResult result = new OfficialTextReader().Read("清单.txt", Encoding.UTF8.GetBytes(Sample));

        Tree.Wording(result.Text!, "第二条（一）").Should().Be("负责烟花爆竹的监管；");
        result.Text!.Documents[0].Articles.Last().Organ.Should().Be("区应急局");
    }

    [Fact]
    public void Read_EmptyFile_SaysSo() =>
        Error([]).Should().Be("「公文.txt」是空文件，请换成有正文的文件。");

    [Fact]
    public void Read_BlanksOnly_CountsAsEmpty() =>
        Error(" \r\n\u3000"u8.ToArray()).Should().Be("「公文.txt」是空文件，请换成有正文的文件。");

    [Fact]
    public void Read_ZippedWordFile_SaysWhatToDo() =>
        Error([(byte)'P', (byte)'K', 3, 4, 0, 0]).Should().Be("「公文.txt」是压缩格式的文件（如 Word、Excel 或 zip），目前只读纯文本，请另存为「纯文本（.txt）」再读。");

    [Fact]
    public void Read_Pdf_SaysWhatToDo() =>
        Error("%PDF-1.7"u8.ToArray()).Should().Be("「公文.txt」是 PDF 文件，目前只读纯文本，请另存为「纯文本（.txt）」再读。");

    [Fact]
    public void Read_BinaryFile_SaysItIsNoText() =>
        Error([0, 1, 2, 3, 0, 255, 254, 0]).Should().Be("「公文.txt」不是文本文件，请换成纯文本（.txt）的公文。");

    [Fact]
    public void Read_Big5_SaysTheEncodingIsUnknown() =>
        Error(Encoding.GetEncoding("big5").GetBytes("第一條 為了加強安全生產監督管理，防止和減少生產安全事故，保障人民群眾生命財產安全，促進經濟發展，制定本條例。"))
            .Should().Be("认不出「公文.txt」的文字编码，请另存为 UTF-8 编码的纯文本再读。");

    [Fact]
    public void Read_BrokenUtf16_SaysTheEncodingIsUnknown() =>
        Error([0xFF, 0xFE, 0x00, 0xD8, 0x41]).Should().Be("认不出「公文.txt」的文字编码，请另存为 UTF-8 编码的纯文本再读。");

    [Fact]
    public void Read_MissingFile_SaysSoWithoutException() =>
        new OfficialTextReader().Read("没有/这个.txt").Error.Should().Be("找不到文件「没有/这个.txt」，请核对路径和文件名。");

    [Fact]
    public void Read_Folder_AsksForAFile() =>
        new OfficialTextReader().Read(".").Error.Should().Be("「.」是文件夹，请给出其中一个文件。");

    [Fact]
    public void Read_PlainFile_ReadsItFromDisk()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Sample);
            new OfficialTextReader().Read(path).Text!.Documents[0].Articles.Should().HaveCount(2);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Error(byte[] bytes)
    {
        ReadResult result = new OfficialTextReader().Read("公文.txt", bytes);
        result.Success.Should().BeFalse();
        return result.Error!;
    }
}
