import { expect, test } from "vitest";
import { forbidden, invalidRequest, notFound, tooManyRequests, unauthenticated } from "./refusals";
import { spokenMessage } from "./spoken-message";

test.each([invalidRequest(), unauthenticated(), forbidden(), notFound(), tooManyRequests(3)])(
  "$code is said to shoppers in their own words",
  ({ code, message }) => {
    expect(spokenMessage(code, message)).toMatch(/(어요|에요|세요)\.$/);
  },
);

test("what was written for people is left as it is", () => {
  const message = "이 주문은 이미 배송비가 없어요.";
  expect(spokenMessage("COUPON_NOT_USABLE", message)).toBe(message);
});
