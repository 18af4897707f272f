import { expect } from "@playwright/test";
import { redis } from "./checkout-scene";
import { call, type Member, newKey, tokenOf } from "./program";

export type SoldOut = { productId: string; variantId: string; name: string; options: Record<string, string> };

type Card = { id: string; name: string };
type Variant = { id: string; stock: number; options: Record<string, string> };

/**
 * Something for this story alone, emptied by the admin: whatever there is, or one choice of several. What other stories buy is
 * among the newest and the cheapest, or has a name.
 */
export async function somethingSoldOut({ withOptions = false } = {}): Promise<SoldOut> {
  const others = await othersGoods();
  const { data } = await call("GET", "/products?inStock=1&sort=price-desc&limit=100");
  for (const { id: productId, name } of shuffled(data.items as Card[])) {
    if (others.has(productId) || named.includes(name)) continue;
    const product = (await call("GET", `/products/${productId}`)).data;
    const variants = product.variants as Variant[];
    const variant = variants.find(({ stock }) => stock > 0);
    if (!variant || (withOptions && variants.length < 2)) continue;
    if ((await redis("SET", `story:${variant.id}`, "taken", "NX")) !== "OK") continue;
    await book(variant.id, "OUTBOUND", variant.stock);
    return { productId, variantId: variant.id, name, options: variant.options };
  }
  throw new Error("the shop has nothing left to sell out");
}

/** In the stories of the cart. */
const named = ["고흥 유자청", "약불 호지차 80g", "대나무 손수건 두 장"];

async function othersGoods(): Promise<Set<string>> {
  const lists = ["sort=newest&limit=60", "sort=price-asc&limit=30", "sort=price-desc&limit=1"];
  const found = await Promise.all(lists.map((list) => call("GET", `/products?inStock=1&${list}`)));
  return new Set(found.flatMap(({ data }) => (data.items as Card[]).map(({ id }) => id)));
}

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** As an admin books it. */
export async function book(variantId: string, kind: "INBOUND" | "OUTBOUND", quantity: number): Promise<void> {
  const answer = await call("POST", `/admin/variants/${variantId}/movements`, {
    token: await tokenOf("admin"),
    key: newKey(),
    body: { kind, quantity, reason: "이야기" },
  });
  expect(answer.status, answer.message).toBe(201);
}

export const join = ({ token }: Pick<Member, "token">, variantId: string, body?: unknown) =>
  call("POST", `/variants/${variantId}/waitlist`, { token, ...(body !== undefined && { body }) });

export const leave = ({ token }: Pick<Member, "token">, variantId: string) =>
  call("DELETE", `/variants/${variantId}/waitlist`, { token });

type Place = { variantId: string; status: string; ahead: number | null; offerExpiresAt: string | null };

export async function placesOf({ token }: Pick<Member, "token">): Promise<Place[]> {
  return (await call("GET", "/waitlist", { token })).data.items;
}

export const untilOffered = (member: Pick<Member, "token">) =>
  expect
    .poll(async () => (await placesOf(member)).map(({ status }) => status), { timeout: 90_000 })
    .toEqual(["OFFERED"]);
