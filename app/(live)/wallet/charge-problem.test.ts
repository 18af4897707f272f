import { expect, test } from "vitest";
import { OpenCharge } from "@/lib/payment/schemas";
import { chargeProblem } from "./charge-problem";

test.each([0, 1, 50, 99, 100, 101, 150, 12_345, 12_300, 99_999_900, 100_000_000, 1e15, -100, 100.5])(
  "%d is judged as the shop judges it, in the same words",
  (amount) => {
    const judged = OpenCharge.safeParse({ amount, method: "CARD" });
    expect(chargeProblem(amount)).toBe(judged.error?.issues[0]?.message);
  },
);
