using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime;
using System.Security.Cryptography;
using System.Text;
using WhoSupervises.Reports.Tables;
using WhoSupervises.Resolution;

namespace WhoSupervises.Reports.Triage;

/// <summary>Triages a file: reads rows, decides them on several threads, writes them in order.</summary>
/// <remarks>
/// The output is written beside its place and renamed when whole; a journal says how much of it counts, so that a run that was killed
/// goes on from there and ends with the same bytes. Memory does not grow with the file.
/// </remarks>
public sealed class TriageJob
{
    private const int BatchRows = 64;
    private static readonly TimeSpan JournalEvery = TimeSpan.FromSeconds(1);
    private readonly Resolver _resolver;
    private readonly TriageOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Prepares a run.</summary>
    public TriageJob(Resolver resolver, TriageOptions options, TimeProvider clock)
    {
        _resolver = resolver;
        _options = options;
        _clock = clock;
        Output = TableFormats.Of(options.Output);
    }

    /// <summary>The output's format.</summary>
    public TableFormat Output { get; }

    /// <summary>Where the unfinished output stands.</summary>
    public string PartPath => _options.Output + ".part";

    /// <summary>Where the journal stands.</summary>
    public string JournalPath => _options.Output + ".progress";

    /// <summary>Runs.</summary>
    /// <param name="progress">Told about every batch; null for nobody.</param>
    /// <param name="token">Stops the run; what is done so far stays for --resume.</param>
    /// <exception cref="ReportException">A file cannot be read or written; the old output is as it was.</exception>
    public TriageTally Run(Action<TriageProgress>? progress, CancellationToken token)
    {
        if (Path.GetFullPath(_options.Input) == Path.GetFullPath(_options.Output))
        {
            throw new ReportException($"输入和输出是同一个文件「{_options.Input}」，请换一个输出文件名。");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(_options.Output)) is { } folder && !Directory.Exists(folder))
        {
            throw new ReportException($"输出目录「{folder}」不存在，请先建立。");
        }

        GCLatencyMode before = GCSettings.LatencyMode;
        try
        {
            // Nobody waits for a single row: collecting in one go takes less of the processor than beside the work.
            GCSettings.LatencyMode = GCLatencyMode.Batch;
            return RunRows(progress, token);
        }
        catch (IOException mistake)
        {
            throw new ReportException($"写「{_options.Output}」没有成功：{Reason(mistake)}；原有的输出没有改动，已完成的部分可用 --resume 继续。", mistake);
        }
        catch (UnauthorizedAccessException mistake)
        {
            throw new ReportException($"没有权限写「{_options.Output}」；原有的输出没有改动。", mistake);
        }
        finally
        {
            GCSettings.LatencyMode = before;
        }
    }

    private static string Reason(IOException mistake) =>
        mistake.HResult is 28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) || mistake.Message.Contains("No space", StringComparison.OrdinalIgnoreCase) ? "磁盘空间不足" : mistake.Message.TrimEnd('.', '。');

    private TriageTally RunRows(Action<TriageProgress>? progress, CancellationToken token)
    {
        bool asJson = Output == TableFormat.JsonLines;
        TriageJournal? journal = _options.Resume ? TriageJournal.Read(JournalPath) : null;
        string asked = Asked();
        if (journal is not null && (journal.Asked != asked || !File.Exists(PartPath) || new FileInfo(PartPath).Length < journal.Bytes))
        {
            journal = null;
        }

        journal ??= new TriageJournal { Asked = asked, Today = _options.Today };
        using (ITableSource source = TableSources.Open(_options.Input, _options.Sheet))
        {
            IReadOnlyList<string> headers = asJson && source is JsonLinesSource ? [] : source.Headers;
            RegistrationReader reader = new(_resolver.Understander.Reader, _options.Region, journal.Today, _resolver.Regions);
            RowWorker worker = new(_resolver, headers, reader, asJson, guard: Output == TableFormat.Csv);
            using FileStream part = new(PartPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16);
            part.SetLength(journal.Bytes);
            part.Position = journal.Bytes;
            if (journal.Bytes == 0 && !asJson)
            {
                WriteHeader(part, headers);
            }

            Pump(source, worker, part, journal, progress, token);
        }

        Finish(asJson, journal.Tally, progress, token);
        return journal.Tally;
    }

    private static void WriteHeader(FileStream part, IReadOnlyList<string> headers)
    {
        StringBuilder text = new("\uFEFF");
        CsvText.Row(text, ResultColumns.Headers(headers), guard: true);
        part.Write(TextEncodings.Utf8.GetBytes(text.ToString()));
    }

    private void Pump(ITableSource source, RowWorker worker, FileStream part, TriageJournal journal, Action<TriageProgress>? progress, CancellationToken token)
    {
        long skip = journal.Tally.Rows;
        bool isFirst = skip == 0;
        Queue<Task<(ArrayBufferWriter<byte> Lines, TriageTally Tally)>> working = new();
        ConcurrentBag<ArrayBufferWriter<byte>> written = [];
        TaskFactory crew = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, _options.Workers)).ConcurrentScheduler);
        long started = _clock.GetTimestamp();
        try
        {
            foreach (TableRow[] batch in source.Rows().Chunk(BatchRows).Select(b => Rest(b, ref skip)).Where(b => b.Length > 0))
            {
                token.ThrowIfCancellationRequested();
                bool first = isFirst;
                isFirst = false;
                working.Enqueue(_options.Workers <= 1 ? Task.FromResult(Work(batch, first)) : crew.StartNew(() => Work(batch, first), token));
                while (working.Count > _options.Workers * 4 || (working.Count > 0 && working.Peek().IsCompleted))
                {
                    Take(working, written, part, journal);
                    progress?.Invoke(new TriageProgress(journal.Tally.Rows, source.Progress, "判断"));
                    if (_clock.GetElapsedTime(started) > JournalEvery)
                    {
                        Keep(part, journal);
                        started = _clock.GetTimestamp();
                    }
                }
            }

            while (working.Count > 0)
            {
                Take(working, written, part, journal);
            }
        }
        finally
        {
            Keep(part, journal);
        }

        progress?.Invoke(new TriageProgress(journal.Tally.Rows, 1, "判断"));

        (ArrayBufferWriter<byte> Lines, TriageTally Tally) Work(TableRow[] batch, bool first)
        {
            ArrayBufferWriter<byte> lines = written.TryTake(out ArrayBufferWriter<byte>? used) ? used : new ArrayBufferWriter<byte>(1 << 16);
            return (lines, worker.Work(batch, first, lines, token));
        }
    }

    private static TableRow[] Rest(TableRow[] batch, ref long skip)
    {
        if (skip == 0)
        {
            return batch;
        }

        int drop = (int)Math.Min(skip, batch.Length);
        skip -= drop;
        return batch[drop..];
    }

    private static void Take(Queue<Task<(ArrayBufferWriter<byte> Lines, TriageTally Tally)>> working, ConcurrentBag<ArrayBufferWriter<byte>> written, FileStream part, TriageJournal journal)
    {
        (ArrayBufferWriter<byte> lines, TriageTally tally) = working.Dequeue().GetAwaiter().GetResult();
        part.Write(lines.WrittenSpan);
        journal.Tally.Add(tally);
        lines.ResetWrittenCount();
        written.Add(lines);
    }

    private void Keep(FileStream part, TriageJournal journal)
    {
        // The data first, then the word that it counts: a kill between the two only repeats rows.
        part.Flush();
        journal.Bytes = part.Position;
        journal.Write(JournalPath);
    }

    private void Finish(bool asJson, TriageTally tally, Action<TriageProgress>? progress, CancellationToken token)
    {
        if (_options.ByDepartment is { } folder)
        {
            progress?.Invoke(new TriageProgress(tally.Rows, null, "写告知单"));
            DepartmentNotices.Write(PartPath, asJson, folder, token);
        }

        if (Output == TableFormat.Xlsx)
        {
            progress?.Invoke(new TriageProgress(tally.Rows, null, "写表格"));
            string sheet = _options.Output + ".xlsx.part";
            ResultWorkbook.Write(PartPath, sheet, tally, token);
            File.Move(sheet, _options.Output, overwrite: true);
            File.Delete(PartPath);
        }
        else
        {
            File.Move(PartPath, _options.Output, overwrite: true);
        }

        File.Delete(JournalPath);
    }

    /// <summary>What makes two runs the same: input, rules, options.</summary>
    private string Asked()
    {
        FileInfo input = new(_options.Input);
        if (!input.Exists)
        {
            throw new ReportException($"找不到输入文件「{_options.Input}」，请检查路径。");
        }

        using FileStream file = input.OpenRead();
        byte[] head = new byte[Math.Min(1 << 20, file.Length)];
        file.ReadExactly(head);
        return $"{Convert.ToHexString(SHA256.HashData(head))[..24]}|{input.Length}|{_options.Sheet}|{_options.Region}|{Output}|{_resolver.Rules.Source.Fingerprint}|{Resolver.EngineVersion}";
    }
}
