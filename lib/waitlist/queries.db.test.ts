import { expect, test } from "vitest";
import { joinAnew, offerTo, queueOf } from "@/lib/checkout/queue-for-tests";
import { newId } from "@/lib/platform/ids";
import { countStatements } from "@/lib/testing/count-statements";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { joinWaitlist } from "./join-waitlist";
import { countPlaces, listPlaces } from "./queries";
import { WaitlistPlaces } from "./views";

test("one's own places: offers first, with who is in front, page by page, in one statement", async () => {
  const { id: userId } = await createUser();
  const { variants, id: productId } = await createProduct({
    variants: [{ stock: 0 }, { stock: 0 }, { stock: 0 }],
  });
  const ids = variants.map(({ id }) => id) as [string, string, string];
  await joinAnew(ids[0]);
  for (const variantId of ids) await joinWaitlist({ userId, variantId, quantity: 1 });
  await offerTo(ids[2], 1);
  const all = await listPlaces(userId);
  expect(WaitlistPlaces.parse(all)).toEqual(all);
  expect(all.items.map(({ variantId, status, ahead }) => [variantId, status, ahead])).toEqual([
    [ids[2], "OFFERED", null],
    [ids[0], "WAITING", 1],
    [ids[1], "WAITING", 0],
  ]);
  expect(Date.parse(all.items[0]?.offerExpiresAt ?? "")).toBeGreaterThan(Date.now() + 29 * 60_000);
  expect(await countPlaces(userId)).toBe(3);

  const pages: string[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const page = await listPlaces(userId, { limit: 1, ...(cursor && { cursor }) });
    pages.push(...page.items.map(({ variantId }) => variantId));
    cursor = page.nextCursor ?? undefined;
  }
  expect(pages).toEqual([ids[2], ids[0], ids[1]]);
  expect((await listPlaces(userId, { productId })).items).toHaveLength(3);
  expect((await listPlaces(userId, { productId: newId() })).items).toEqual([]);
  expect((await countStatements(() => listPlaces(userId))).all).toHaveLength(1);
});

test("nobody sees another's place", async () => {
  const { waiting } = await queueOf(2);
  const [first, second] = waiting;
  expect((await listPlaces(first.userId)).items).toHaveLength(1);
  expect((await listPlaces((await createUser()).id)).items).toEqual([]);
  expect((await listPlaces(second.userId)).items[0]).toMatchObject({ ahead: 1 });
});

test("what is no cursor of this list is refused", async () => {
  const { id } = await createUser();
  expect(await refusalOf(listPlaces(id, { cursor: "x" }))).toBe("INVALID_REQUEST");
});
