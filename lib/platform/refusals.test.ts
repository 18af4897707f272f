import { expect, test } from "vitest";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

test.each([
  [refusals.invalidRequest(), 400, "INVALID_REQUEST"],
  [refusals.unauthenticated(), 401, "UNAUTHENTICATED"],
  [refusals.forbidden(), 403, "FORBIDDEN"],
  [refusals.notFound(), 404, "ENTITY_NOT_FOUND"],
  [refusals.payloadTooLarge(), 413, "PAYLOAD_TOO_LARGE"],
  [refusals.notJson(), 415, "INVALID_REQUEST"],
  [refusals.tooManyRequests(7), 429, "TOO_MANY_REQUESTS"],
])("%s answers %i %s in Korean", (refusal, status, code) => {
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ name: "Refusal", status, code });
  expect(refusal.message).toMatch(/[가-힣]/);
});

test("who is turned away for asking too often learns when to come back", () => {
  expect(refusals.tooManyRequests(7)).toMatchObject({
    retryAfterSeconds: 7,
    details: { retryAfterSeconds: 7 },
  });
});
