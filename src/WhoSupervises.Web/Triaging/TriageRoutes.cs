using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using WhoSupervises.Reports;
using WhoSupervises.Reports.Tables;
using WhoSupervises.Reports.Triage;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Understanding.Scopes;
using WhoSupervises.Web.Api;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Html;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Triaging;

/// <summary>Many registrations at once: the file comes with the request, the results go with its response, nothing stays.</summary>
internal sealed class TriageRoutes(RulesKeeper keeper, ServiceOptions options) : IDisposable
{
    private const int BatchRows = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private readonly SemaphoreSlim _places = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>The form.</summary>
    public Task FormAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        return Reply.IsHeld(context, rules.Tag("page|triage")) ? Task.CompletedTask : Reply.SendAsync(context, TriagePage.Form(rules, null, "", options.LargestUpload), Reply.Html);
    }

    /// <summary>The form, sent: a page with results, a csv file or a workbook.</summary>
    public Task PostAsync(HttpContext context) => PlacedAsync(context, async token =>
    {
        ServedRules rules = keeper.Current;
        if (!context.Request.HasFormContentType)
        {
            await Problem.WrongType("multipart/form-data").SendAsync(context);
            return;
        }

        IFormCollection form;
        try
        {
            form = await TriageUpload.FormAsync(context, options.LargestUpload);
        }
        catch (InvalidDataException)
        {
            await RefuseAsync(context, rules, "", $"文件超过了 {options.LargestUpload / (1024 * 1024)} MB 的上限，请分成几个再传。");
            return;
        }

        string region = form["region"].ToString().Trim();
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            await RefuseAsync(context, rules, region, "请选择要分派的文件，文件不能是空的。");
            return;
        }

        string extension = Path.GetExtension(file.FileName);
        if (extension.ToUpperInvariant() is not (".CSV" or ".TSV" or ".TXT" or ".XLSX"))
        {
            await RefuseAsync(context, rules, region, "请选 .csv 或 .xlsx 文件；旧版 .xls 请先另存为 .xlsx。");
            return;
        }

        if (region.Length > 0 && rules.Resolver.Regions.Find(region) is { Region: null } unknown)
        {
            await RefuseAsync(context, rules, region, unknown.Message!);
            return;
        }

        await using Stream body = file.OpenReadStream();
        using TriageUpload upload = await TriageUpload.SaveAsync(body, extension, token);
        using ITableSource? source = Open(upload.Path, file.FileName, out string? error);
        if (source is null)
        {
            await RefuseAsync(context, rules, region, error!);
        }
        else if (form["output"] == "csv")
        {
            await CsvAsync(context, rules, source, region, token);
        }
        else if (form["output"] == "xlsx")
        {
            await XlsxAsync(context, rules, source, region, token);
        }
        else
        {
            await PageAsync(context, rules, source, region, token);
        }
    });

    /// <summary><c>/api/v1/triage</c>: rows in the body, answers as JSON lines.</summary>
    public Task ApiAsync(HttpContext context) => PlacedAsync(context, async token =>
    {
        string? extension = context.Request.ContentType?.Split(';')[0].Trim().ToUpperInvariant() switch
        {
            "TEXT/CSV" => ".csv",
            "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.SPREADSHEETML.SHEET" => ".xlsx",
            "APPLICATION/X-NDJSON" or "APPLICATION/JSONL" => ".jsonl",
            _ => null,
        };
        if (extension is null)
        {
            await Problem.WrongType("text/csv、application/x-ndjson 或 xlsx 的类型").SendAsync(context);
            return;
        }

        ServedRules rules = keeper.Current;
        using TriageUpload upload = await TriageUpload.SaveAsync(context.Request.Body, extension, token);
        using ITableSource? source = Open(upload.Path, "内容" + extension, out string? error);
        if (source is null)
        {
            await Problem.BadQuestion(error!).SendAsync(context);
            return;
        }

        IReadOnlyList<string> headers = source is JsonLinesSource ? [] : source.Headers;
        RowWorker worker = new(rules.Resolver, headers, ReaderOf(rules, context.Request.Query["region"].ToString()), asJson: true, guard: false);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        context.Response.Headers["X-Rulebook"] = rules.Fingerprint;
        context.Response.Headers.CacheControl = "no-store";
        await StreamAsync(context, source, worker, token);
    });

    public void Dispose() => _places.Dispose();

    private static ITableSource? Open(string path, string shown, out string? error)
    {
        try
        {
            error = null;
            return TableSources.Open(path);
        }
        catch (ReportException mistake)
        {
            error = mistake.Message.Replace(path, shown, StringComparison.Ordinal);
            return null;
        }
    }

    private static async Task StreamAsync(HttpContext context, ITableSource source, RowWorker worker, CancellationToken token)
    {
        bool isFirst = true;
        foreach (TableRow[] batch in source.Rows().Chunk(BatchRows))
        {
            worker.Work(batch, isFirst, context.Response.BodyWriter, token);
            isFirst = false;
            await context.Response.BodyWriter.FlushAsync(token);
        }
    }

    private RegistrationReader ReaderOf(ServedRules rules, string region) =>
        new(rules.Resolver.Understander.Reader, region.Length > 0 ? region : null, Today.Of(options), rules.Resolver.Regions) { RegionHint = "在上传时填写地区" };

    private async Task CsvAsync(HttpContext context, ServedRules rules, ITableSource source, string region, CancellationToken token)
    {
        RowWorker worker = new(rules.Resolver, source.Headers, ReaderOf(rules, region), asJson: false, guard: true);
        context.Response.ContentType = "text/csv; charset=utf-8";
        Download.Name(context, "triage.csv", "分派结果.csv");
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(Header(source), token);
        await StreamAsync(context, source, worker, token);
    }

    /// <summary>A workbook is whole or nothing: the rows go to a file first, and both files end with the request.</summary>
    private async Task XlsxAsync(HttpContext context, ServedRules rules, ITableSource source, string region, CancellationToken token)
    {
        RowWorker worker = new(rules.Resolver, source.Headers, ReaderOf(rules, region), asJson: false, guard: false);
        TriageTally tally = new();
        ArrayBufferWriter<byte> lines = new();
        using TriageUpload rows = TriageUpload.Create(".csv");
        using TriageUpload book = TriageUpload.Create(".xlsx");
        await using (FileStream file = rows.OpenToWrite())
        {
            await file.WriteAsync(Header(source), token);
            foreach (TableRow[] batch in source.Rows().Chunk(BatchRows))
            {
                lines.ResetWrittenCount();
                tally.Add(worker.Work(batch, isFirst: false, lines, token));
                await file.WriteAsync(lines.WrittenMemory, token);
            }
        }

        ResultWorkbook.Write(rows.Path, book.Path, tally, token);
        context.Response.ContentType = Download.Xlsx;
        context.Response.ContentLength = new FileInfo(book.Path).Length;
        Download.Name(context, "triage.xlsx", "分派结果.xlsx");
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.SendFileAsync(book.Path, token);
    }

    private static byte[] Header(ITableSource source)
    {
        StringBuilder header = new("\uFEFF");
        CsvText.Row(header, ResultColumns.Headers(source.Headers), guard: true);
        return Encoding.UTF8.GetBytes(header.ToString());
    }

    private async Task PageAsync(HttpContext context, ServedRules rules, ITableSource source, string region, CancellationToken token)
    {
        Resolver resolver = rules.Resolver;
        RegistrationReader reader = ReaderOf(rules, region);
        OutcomeMaker maker = new(resolver, new ScopeResolver(resolver, 30_000, brief: true));
        int[] columns = RowFields.Columns(source.Headers);
        TriagePage page = new(rules);
        context.Response.ContentType = Reply.Html;
        context.Response.Headers.CacheControl = "no-store";
        await SendAsync(page.Begin());
        foreach (TableRow[] batch in source.Rows().Chunk(BatchRows))
        {
            token.ThrowIfCancellationRequested();
            foreach (TableRow row in batch)
            {
                string?[] fields = [.. columns.Select(c => c >= 0 && c < row.Cells.Length ? row.Cells[c] : null)];
                (RowOutcome outcome, Registration? registration) = OutcomeOf(row, fields, reader, maker);
                page.Row(row, fields, outcome, registration is null ? null : Asked.Of(registration, Today.Of(options)));
            }

            await SendAsync(page.Take());
        }

        await SendAsync(page.End());

        async Task SendAsync(byte[] bytes)
        {
            await context.Response.Body.WriteAsync(bytes, token);
            await context.Response.Body.FlushAsync(token);
        }
    }

    private static (RowOutcome Outcome, Registration? Registration) OutcomeOf(TableRow row, string?[] fields, RegistrationReader reader, OutcomeMaker maker)
    {
        if (row.Error is { } broken)
        {
            return (RowOutcome.OfError(broken), null);
        }

        (Registration? registration, string? error) = reader.Read(fields);
        return registration is null ? (RowOutcome.OfError(error!), null) : (maker.Make(registration), registration);
    }

    private Task RefuseAsync(HttpContext context, ServedRules rules, string region, string sentence) =>
        Reply.SendAsync(context, TriagePage.Form(rules, sentence, region, options.LargestUpload), Reply.Html, StatusCodes.Status400BadRequest);

    /// <summary>Takes one of a few places; a client that goes away gives it back.</summary>
    private async Task PlacedAsync(HttpContext context, Func<CancellationToken, Task> work)
    {
        if (!await _places.WaitAsync(TimeSpan.FromSeconds(10), context.RequestAborted))
        {
            context.Response.Headers.RetryAfter = "30";
            await Problem.TooMany().SendAsync(context);
            return;
        }

        try
        {
            using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            late.CancelAfter(Longest);
            await work(late.Token);
        }
        catch (Exception e) when (e is ReportException or IOException && context.Response.HasStarted)
        {
            // Half a file must not look whole: the connection is cut.
            context.Abort();
        }
        finally
        {
            _places.Release();
        }
    }
}
