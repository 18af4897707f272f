import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

test.each([
  [{ "x-forwarded-for": "203.0.113.7" }, "203.0.113.7"],
  [{ "x-forwarded-for": "10.0.0.1, 203.0.113.7" }, "203.0.113.7"],
  [{ "x-forwarded-for": "" }, "unknown"],
  [{}, "unknown"],
  [{ "x-real-ip": "203.0.113.7" }, "unknown"],
])("%j comes from %s: the nearest proxy's word, not the caller's", (headers, address) => {
  expect(clientAddress(new Headers(headers))).toBe(address);
});
