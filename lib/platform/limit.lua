-- Counts one call against a limit that refills steadily (GCRA).
--
-- KEYS[1]  when the allowance is full again, in microseconds of Redis' own clock
-- ARGV[1]  calls allowed per window
-- ARGV[2]  window in seconds
--
-- Returns {0} when the call is allowed, otherwise the seconds until the next one is.

local time = redis.call("TIME")
local now = time[1] * 1000000 + time[2]
local window = tonumber(ARGV[2]) * 1000000
local cost = window / tonumber(ARGV[1])

local full = math.max(tonumber(redis.call("GET", KEYS[1]) or "0"), now) + cost
if full - now > window then return {math.ceil((full - now - window) / 1000000)} end

redis.call("SET", KEYS[1], string.format("%.0f", full), "PX", math.ceil((full - now) / 1000))
return {0}
