-- Questions for wrk. MIX=many (default): 12,000 different questions, the common ones asked more often, as people do.
-- MIX=few: 400 different questions, all of which fit in memory. MIX=new: every question is asked once only, so that nothing is answered from memory.
local mix = os.getenv("MIX") or "many"
local regions = {
  "650000", "411002", "150623", "150000", "650102", "410000", "411000", "150600", "650100", "652300",
  "110101", "310115", "330106", "440305", "510107", "610113", "370102", "320106", "420106", "230103" }
local enterprises = {
  "密室逃脱", "加油站", "酒店", "医院", "采石场", "学校", "煤矿", "养老机构", "商场", "游泳馆", "幼儿园", "KTV", "网吧", "化工厂", "建筑工地", "物流公司", "食品厂", "粮库", "水库", "剧本杀",
  "烟花爆竹", "液化气站", "充电站", "驾校", "影剧院", "博物馆", "农家乐", "民宿", "旅行社", "滑雪场", "景区", "冷库", "仓库", "家具厂", "服装厂", "饭店", "超市", "药店", "水泥厂", "钢铁厂",
  "发电厂", "风电场", "渔船", "养殖场", "农机合作社", "快递网点", "公交公司", "出租车公司", "地铁", "机场", "港口", "加气站", "锅炉厂", "电梯", "实验室", "培训机构", "体育馆", "福利院", "宗教场所", "垃圾填埋场" }
local activities = { "", "储存危险化学品", "使用锅炉", "有限空间作业", "动火作业", "装修施工", "举办演出", "燃放烟花", "运输危险货物", "使用燃气" }

local function escape(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

local paths = {}
local at = 0
local thread = 0

function setup(t)
  t:set("number", thread)
  thread = thread + 1
end

function init()
  math.randomseed(20261122 + number)
  local some = mix == "few" and { 5, 20, 4 } or { #regions, #enterprises, #activities }
  for r = 1, some[1] do
    for e = 1, some[2] do
      for a = 1, some[3] do
        local path = "/api/v1/resolve?asOf=2026-11-01&region=" .. regions[r] .. "&enterprise=" .. escape(enterprises[e])
        if activities[a] ~= "" then path = path .. "&activity=" .. escape(activities[a]) end
        paths[#paths + 1] = mix == "new" and path or wrk.format("GET", path)
      end
    end
  end
  for i = #paths, 2, -1 do
    local j = math.random(i)
    paths[i], paths[j] = paths[j], paths[i]
  end
end

function request()
  at = at + 1
  if mix == "few" then return paths[(at - 1) % #paths + 1] end
  if mix == "new" then return wrk.format("GET", paths[(at - 1) % #paths + 1] .. "&id=" .. number .. "-" .. at) end
  -- Cubing draws one question in eight hundred for a tenth of all requests, and half of them from an eighth of the questions.
  return paths[math.floor(math.random() ^ 3 * #paths) + 1]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("requests=%d per_second=%.0f p50_ms=%.2f p99_ms=%.2f max_ms=%.2f kilobytes_each=%.1f bad_status=%d failed=%d\n",
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.bytes / summary.requests / 1024, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
