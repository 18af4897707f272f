import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { listStatusLabels } from "./list-status-labels";

test("states are called what the table says, each group by itself", async () => {
  const row = { tone: "good", position: 0 };
  const rows = [
    { ...row, group: "ORDER", code: "PAID", label: "결제했어요" },
    { ...row, group: "ORDER_ITEM", code: "PAID", label: "준비할게요" },
    { ...row, group: "CLAIM", code: "PAID", label: "남의 것" },
  ];
  for (const data of rows) {
    const key = { group_code: { group: data.group, code: data.code } };
    await database().statusLabel.upsert({ where: key, create: data, update: data });
  }
  const { order, item, payment } = await listStatusLabels();
  expect(order.PAID).toEqual({ label: "결제했어요", tone: "good" });
  expect(item.PAID?.label).toBe("준비할게요");
  expect(payment.PAID).toBeUndefined();
});
