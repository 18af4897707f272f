import { afterEach, expect, test } from "vitest";
import { everythingHolds, statesOf } from "@/lib/checkout/queue-for-tests";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { joinWaitlist } from "./join-waitlist";
import { mostPlaces } from "./limits";
import { WaitlistPlace } from "./views";

afterEach(everythingHolds);

const join = (userId: string, variantId: string, quantity = 1) =>
  joinWaitlist({ userId, variantId, quantity });
const soldOut = (stock = 0) => createProduct({ variants: [{ stock }] });

test("who joins stands at the end of the queue, with the history begun", async () => {
  const [first, second] = [await createUser(), await createUser()];
  const { id: productId, variantId } = await soldOut();
  await join(first.id, variantId);
  const place = await join(second.id, variantId, 3);
  expect(WaitlistPlace.parse(place)).toEqual(place);
  expect(place).toMatchObject({
    variantId,
    productId,
    quantity: 3,
    status: "WAITING",
    ahead: 1,
    offerExpiresAt: null,
  });
  expect(await database().stateChange.findMany({ where: { subjectId: place.id } })).toMatchObject([
    { subject: "WAITLIST_ENTRY", act: "join", from: null, to: "WAITING", actorId: second.id },
  ]);
});

test("joining again, also sixteen times at once and for another quantity, is the same place", async () => {
  const { id } = await createUser();
  const { variantId } = await soldOut();
  const results = await atOnce(16, (index) => join(id, variantId, 1 + (index % 2)));
  expect(failed(results)).toEqual([]);
  expect(new Set(succeeded(results).map((place) => place.id)).size).toBe(1);
  expect(await statesOf(variantId)).toEqual(["WAITING"]);
});

test("who can buy at once does not wait; who wants more than there is may", async () => {
  const { id } = await createUser();
  const { variantId } = await soldOut(2);
  expect(await refusalOf(join(id, variantId, 2))).toBe("STOCK_AVAILABLE");
  expect(await statesOf(variantId)).toEqual([]);
  expect(await refusalOf(join(id, variantId, 3))).toBe("accepted");
});

test("what is marked as sold out can be waited for, what was withdrawn or never was cannot", async () => {
  const { id } = await createUser();
  const [marked, withdrawn] = [await soldOut(5), await soldOut()];
  await database().product.update({ where: { id: marked.id }, data: { status: "SOLD_OUT" } });
  await database().product.update({ where: { id: withdrawn.id }, data: { status: "SUSPENDED" } });
  expect(await refusalOf(join(id, marked.variantId))).toBe("accepted");
  expect(await refusalOf(join(id, withdrawn.variantId))).toBe("ENTITY_NOT_FOUND");
  expect(await refusalOf(join(id, newId()))).toBe("ENTITY_NOT_FOUND");
  expect(await database().waitlistEntry.count({ where: { userId: id } })).toBe(1);
});

test("nobody stands in more queues than allowed, also when joining many at once", async () => {
  const { id } = await createUser();
  const { variants } = await createProduct({
    variants: Array.from({ length: mostPlaces + 6 }, () => ({ stock: 0 })),
  });
  const results = await atOnce(variants.length, (index) => refusalOf(join(id, variants[index]?.id ?? "")));
  const codes = succeeded(results);
  expect(codes.filter((code) => code === "accepted")).toHaveLength(mostPlaces);
  expect(codes.filter((code) => code === "INVALID_REQUEST")).toHaveLength(6);
});

test("a script that joins again and again is told to come back later", async () => {
  const { id } = await createUser();
  const { variantId } = await soldOut();
  const codes = succeeded(await atOnce(70, () => refusalOf(join(id, variantId))));
  expect(codes).toContain("TOO_MANY_REQUESTS");
});
