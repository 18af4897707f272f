-- Drops a coupon: the next claim reads the database.
--
-- KEYS[1]  the coupon
--
-- Returns {"forgotten"}.

redis.call("DEL", KEYS[1])
return {"forgotten"}
