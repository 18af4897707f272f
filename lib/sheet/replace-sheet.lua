-- Replaces a sheet that nobody has changed since it was read. Its life is not prolonged. Replacing it by what it
-- already is counts as done: a repeated call whose first answer was lost finds its own work.
--
-- KEYS[1]  the sheet
-- ARGV[1]  the version that was read
-- ARGV[2]  the new sheet, as JSON
--
-- Returns 1 when it is replaced, 0 when somebody else was faster, -1 when it is gone.

local kept = redis.call("GET", KEYS[1])
if not kept then return -1 end
if kept == ARGV[2] then return 1 end
if cjson.decode(kept).version ~= tonumber(ARGV[1]) then return 0 end

redis.call("SET", KEYS[1], ARGV[2], "KEEPTTL")
return 1
