-- Drops counts. The new era stays behind, so that somebody who asked the database before does not load what is no longer true.
--
-- KEYS     the counts
-- ARGV[1]  the new era
-- ARGV[2]  seconds it is remembered
--
-- Returns {"forgotten"}.

for _, key in ipairs(KEYS) do
  redis.call("DEL", key)
  redis.call("HSET", key, "era", ARGV[1])
  redis.call("EXPIRE", key, ARGV[2])
end
return {"forgotten"}
