-- Sets counts to what the database says, unless they changed hands since it was asked.
--
-- KEYS      the counts
-- ARGV[1]   the new era
-- ARGV[2]   seconds the counts live
-- ARGV[3]   how many milliseconds ago the database was asked
-- ARGV[4…]  for each count: the era seen before the database was asked ("" when there was none), what is left
--
-- Returns {"loaded", n}: how many counts were set.

local time = redis.call("TIME")
local at = time[1] * 1000 + math.floor(time[2] / 1000) - tonumber(ARGV[3])
local loaded = 0
for n = 1, #KEYS do
  if (redis.call("HGET", KEYS[n], "era") or "") == ARGV[2 * n + 2] then
    redis.call("HSET", KEYS[n], "left", ARGV[2 * n + 3], "era", ARGV[1], "at", string.format("%.0f", at))
    redis.call("EXPIRE", KEYS[n], ARGV[2])
    loaded = loaded + 1
  end
end
return {"loaded", tostring(loaded)}
