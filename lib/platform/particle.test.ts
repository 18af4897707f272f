import { expect, test } from "vitest";
import { withParticle } from "./particle";

test.each([
  ["결제완료", "결제완료로"],
  ["배송준비중", "배송준비중으로"],
  ["배송중", "배송중으로"],
  ["입금 확인", "입금 확인으로"],
  ["환불", "환불로"],
  ["주문취소(고객)", "주문취소(고객)으로"],
  ["1", "1로"],
  ["3", "3으로"],
])("%s becomes %s", (word, text) => {
  expect(withParticle(word, "으로/로")).toBe(text);
});

test("other particles follow the same rule, and ㄹ is a closed syllable to them", () => {
  expect(withParticle("서울", "이/가")).toBe("서울이");
  expect(withParticle("12,000원", "을/를")).toBe("12,000원을");
  expect(withParticle("카드", "은/는")).toBe("카드는");
  expect(withParticle("OK", "은/는")).toBe("OK는");
});
