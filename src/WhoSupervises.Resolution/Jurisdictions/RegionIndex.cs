using WhoSupervises.Model.Regions;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Finds regions by code, full name, short name or path; text after a known county is kept as address.</summary>
public sealed class RegionIndex
{
    /// <summary>The nation as a region.</summary>
    public static readonly Region Nation = new("100000", "全国", "", RegionLevel.Nation);

    private static readonly string[] Suffixes =
    [
        "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "省", "地区", "盟", "新区", "林区", "矿区", "特区", "市", "区", "县", "旗",
    ];

    private readonly Dictionary<string, Region> _byCode;
    private readonly Lazy<NameTable> _names;

    /// <summary>Builds the index; the names are filed when the first one is looked for.</summary>
    /// <param name="regions">The code table and declared regions.</param>
    /// <param name="aliases">Declared short names → code.</param>
    public RegionIndex(IReadOnlyList<Region> regions, IReadOnlyList<KeyValuePair<string, string>> aliases)
    {
        _byCode = new(regions.Count + 1, StringComparer.Ordinal);
        foreach (Region region in regions)
        {
            if (region.Code != Nation.Code)
            {
                _byCode.TryAdd(region.Code, region);
            }
        }

        _byCode[Nation.Code] = Nation;
        _names = new(() => FileNames(regions, aliases));
    }

    /// <summary>All regions by code.</summary>
    public IReadOnlyDictionary<string, Region> ByCode => _byCode;

    /// <summary>The region and those above it, up to the nation; statistical entries are passed over.</summary>
    public IReadOnlyList<Region> ChainOf(Region region)
    {
        List<Region> chain = [region];
        for (string code = region.Parent; code.Length > 0 && _byCode.TryGetValue(code, out Region? up) && chain.Count < 8; code = up.Parent)
        {
            if (!up.IsStatistical && up.Level != RegionLevel.Nation)
            {
                chain.Add(up);
            }
        }

        if (region.Level != RegionLevel.Nation)
        {
            chain.Add(Nation);
        }

        return chain;
    }

    /// <summary>The region's full path as officials write it: 新疆维吾尔自治区乌鲁木齐市天山区.</summary>
    public string PathOf(Region region) => string.Concat(ChainOf(region).Where(r => r.Level != RegionLevel.Nation).Reverse().Select(r => r.Name));

    /// <summary>Finds the region that <paramref name="text"/> means.</summary>
    public RegionMatch Find(string text)
    {
        if (_byCode.TryGetValue(text.Trim(), out Region? declared) && !declared.IsStatistical)
        {
            return RegionMatch.Found(declared, "");
        }

        string wanted = new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('/' or '\\' or '>' or '-' or '·' or '，' or ','))]);
        if (wanted.Length == 0)
        {
            return RegionMatch.Unknown(text, []);
        }

        if (wanted.All(char.IsAsciiDigit))
        {
            return _byCode.TryGetValue(wanted, out Region? coded) && !coded.IsStatistical ? RegionMatch.Found(coded, "") : RegionMatch.Unknown(text, []);
        }

        List<(Region Region, int Length)> ends = [];
        Walk(wanted, 0, null, ends);
        if (ends.Count == 0)
        {
            return RegionMatch.Unknown(text, Nearest(wanted));
        }

        int longest = ends.Max(e => e.Length);
        Region[] best = [.. ends.Where(e => e.Length == longest).Select(e => e.Region).Distinct()];
        string rest = wanted[longest..];
        Region[] top = [.. best.Where(r => !best.Any(o => o != r && IsAbove(o, r)))];
        Region[] provinces = [.. top.Where(r => r.Level == RegionLevel.Province)];
        Region[] choice = provinces.Length == 1 ? provinces : top;
        Region[] full = [.. choice.Where(r => wanted[..longest].EndsWith(r.Name, StringComparison.Ordinal))];
        choice = full.Length == 1 ? full : choice;
        if (choice.Length > 1)
        {
            return RegionMatch.Ambiguous(text, [.. choice.OrderBy(r => r.Code, StringComparer.Ordinal)], PathOf);
        }

        if (InBrackets(rest) is { } inside && choice[0].Level is RegionLevel.Province or RegionLevel.City && Find(wanted[..longest] + inside) is { Region.Level: RegionLevel.County } seat)
        {
            // 高新区（新市区）: a zone is run together with the district that its brackets name.
            return seat;
        }

        if (rest.Length > 0 && choice[0].Level is RegionLevel.Province or RegionLevel.City && LooksLikeRegion(rest))
        {
            return RegionMatch.Unknown(text, Nearest(rest));
        }

        return rest.Length > 0 && choice[0].Level == RegionLevel.Nation ? RegionMatch.Unknown(text, []) : RegionMatch.Found(choice[0], rest);
    }

    /// <summary>Regions whose name contains or begins like <paramref name="text"/>, for type-ahead; at most <paramref name="most"/>.</summary>
    public IReadOnlyList<Region> Suggest(string text, int most) =>
        [.. _names.Value.ByName.Where(p => p.Key.Contains(text, StringComparison.Ordinal)).OrderBy(p => !p.Key.StartsWith(text, StringComparison.Ordinal)).ThenBy(p => p.Key.Length)
            .SelectMany(p => p.Value).Distinct().Take(most)];

    private static string? InBrackets(string rest)
    {
        int start = rest.AsSpan().IndexOfAny('（', '(');
        int length = start <= 0 ? -1 : rest.AsSpan(start + 1).IndexOfAny('）', ')');
        return length < 2 ? null : rest.Substring(start + 1, length);
    }

    private static bool LooksLikeRegion(string rest)
    {
        int at = rest.IndexOfAny(['县', '区', '旗', '市', '州', '盟']);
        return at is >= 1 and <= 8 && !rest[..(at + 1)].EndsWith("小区", StringComparison.Ordinal) && !rest[..(at + 1)].EndsWith("开发区", StringComparison.Ordinal)
            && !rest[..(at + 1)].EndsWith("园区", StringComparison.Ordinal) && !rest[..(at + 1)].EndsWith("社区", StringComparison.Ordinal);
    }

    private NameTable FileNames(IReadOnlyList<Region> regions, IReadOnlyList<KeyValuePair<string, string>> aliases)
    {
        Dictionary<string, List<Region>> names = new(regions.Count * 2, StringComparer.Ordinal);
        foreach (Region region in regions)
        {
            if (!region.IsStatistical && region.Code != Nation.Code)
            {
                foreach (string name in NamesOf(region))
                {
                    Add(names, name, region);
                }
            }
        }

        foreach ((string alias, string code) in aliases)
        {
            if (_byCode.TryGetValue(code, out Region? region))
            {
                Add(names, alias, region);
            }
        }

        foreach (string name in new[] { Nation.Name, "国家", "中国", "中华人民共和国" })
        {
            Add(names, name, Nation);
        }

        return new NameTable(names, names.Keys.Max(k => k.Length));
    }

    private static void Add(Dictionary<string, List<Region>> names, string name, Region region)
    {
        if (!names.TryGetValue(name, out List<Region>? list))
        {
            names[name] = list = [];
        }

        if (!list.Contains(region))
        {
            list.Add(region);
        }
    }

    private static IEnumerable<string> NamesOf(Region region)
    {
        yield return region.Name;
        string name = region.Name;
        int group = name.IndexOf("自治", StringComparison.Ordinal);
        if (group > 0 && region.Level != RegionLevel.Province)
        {
            string stem = StripPeoples(name[..group]);
            if (stem.Length >= 2)
            {
                yield return stem;
                yield return stem + name[(group + 2)..];
            }

            yield break;
        }

        foreach (string suffix in Suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Length - suffix.Length >= 2)
            {
                yield return name[..^suffix.Length];
                break;
            }
        }

        if (region.Level == RegionLevel.Province && name.EndsWith("自治区", StringComparison.Ordinal))
        {
            yield return name.StartsWith("内蒙古", StringComparison.Ordinal) ? "内蒙古" : name[..2];
        }
    }

    private static string StripPeoples(string name)
    {
        string[] peoples =
        [
            "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "普米族", "塔吉克", "怒族", "裕固族", "保安族", "鄂温克族", "独龙族", "各族",
        ];
        bool again = true;
        while (again)
        {
            again = false;
            foreach (string people in peoples)
            {
                if (name.EndsWith(people, StringComparison.Ordinal) && name.Length - people.Length >= 2)
                {
                    name = name[..^people.Length];
                    again = true;
                    break;
                }
            }
        }

        return name;
    }

    private bool IsAbove(Region upper, Region lower) => ChainOf(lower).Skip(1).Contains(upper);

    private void Walk(string text, int at, Region? above, List<(Region, int)> ends)
    {
        NameTable names = _names.Value;
        for (int length = Math.Min(names.Longest, text.Length - at); length >= 2; length--)
        {
            if (!names.ByName.TryGetValue(text.Substring(at, length), out List<Region>? found))
            {
                continue;
            }

            foreach (Region region in found)
            {
                if (above is null || (region != above && IsAbove(above, region)))
                {
                    ends.Add((region, at + length));
                    if (region.Level < RegionLevel.County)
                    {
                        Walk(text, at + length, region, ends);
                    }
                }
            }
        }
    }

    private Region[] Nearest(string text) =>
        [.. _names.Value.ByName.Where(p => p.Key.Length >= 2 && (p.Key.Contains(text, StringComparison.Ordinal) || text.Contains(p.Key, StringComparison.Ordinal) || (Math.Abs(p.Key.Length - text.Length) <= 1 && Shared(p.Key, text) >= text.Length - 1)))
            .OrderByDescending(p => Shared(p.Key, text)).ThenBy(p => p.Key.Length).SelectMany(p => p.Value).Distinct().Take(3)];

    private static int Shared(string a, string b) => a.Count(c => b.Contains(c, StringComparison.Ordinal));

    private sealed record NameTable(Dictionary<string, List<Region>> ByName, int Longest);
}
