namespace WhoSupervises.Documents.Reading;

/// <summary>What is said of a file that cannot be read: what, where, what to do.</summary>
internal static class ReadMessages
{
    public static string NotFound(string path) => $"找不到文件「{path}」，请核对路径和文件名。";

    public static string IsFolder(string path) => $"「{path}」是文件夹，请给出其中一个文件。";

    public static string Denied(string path) => $"没有权限读取「{path}」，请检查文件权限或换一个位置。";

    public static string Failed(string path) => $"读取「{path}」时出错，文件可能正被占用或所在磁盘不可用，请稍后再试。";

    public static string TooLarge(string path, int megabytes) => $"「{path}」超过{megabytes}兆字节，不像是一份公文，请只留下文件正文再读。";

    public static string Empty(string name) => $"「{name}」是空文件，请换成有正文的文件。";

    public static string OtherFormat(string name, string format) => $"「{name}」是{format}，目前只读纯文本，请另存为「纯文本（.txt）」再读。";

    public static string Binary(string name) => $"「{name}」不是文本文件，请换成纯文本（.txt）的公文。";

    public static string UnknownEncoding(string name) => $"认不出「{name}」的文字编码，请另存为 UTF-8 编码的纯文本再读。";
}
