import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { lapseOffer } from "@/lib/checkout/lapse-offer";
import { leaveWaitlist } from "@/lib/checkout/leave-waitlist";
import { everythingHolds, offerTo, queueOf, runOut, statesOf } from "@/lib/checkout/queue-for-tests";
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

const ends = {
  left: (userId: string, variantId: string) => leaveWaitlist({ userId, variantId }),
  lapsed: async (userId: string, variantId: string) => lapseOffer((await runOut({ userId, variantId })).id),
};

test.each(["left", "lapsed"] as const)(
  "a place that is %s just as its owner joins again is a new place, or stock to buy",
  async (how) => {
    for (const [quantity, outcome] of [
      [2, "accepted"],
      [1, "STOCK_AVAILABLE"],
    ] as const) {
      const { variantId, waiting } = await queueOf(1);
      await offerTo(variantId, 1);
      const { userId } = waiting[0];
      const end = () => ends[how](userId, variantId);
      expect(await justBefore('AS "joinedAt"', end, () => refusalOf(join(userId, variantId, quantity)))).toBe(
        outcome,
      );
      const now = outcome === "accepted" ? ["WAITING"] : [];
      expect(await statesOf(variantId)).toEqual([how.toUpperCase(), ...now]);
    }
  },
);

test("joining while one leaves or an offer lapses answers with a place or says why not", async () => {
  for (let round = 0; round < 12; round += 1) {
    const { variantId, waiting } = await queueOf(1);
    await offerTo(variantId, 1);
    const { userId } = waiting[0];
    const end = round % 2 ? ends.left : ends.lapsed;
    const [codes] = await Promise.all([
      atOnce(3, () => refusalOf(join(userId, variantId))),
      end(userId, variantId),
    ]);
    for (const code of succeeded(codes)) expect(["accepted", "STOCK_AVAILABLE"]).toContain(code);
    expect(failed(codes)).toEqual([]);
  }
});

/** Between two statements of `work`: before the first that contains `text`, `happens` is over and done. */
async function justBefore<T>(
  text: string,
  happens: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const real = pg.Client.prototype.query;
  let reach = (): void => undefined;
  // What happens waits here, outside of the transaction it comes in between.
  const over = new Promise<void>((resolve) => {
    reach = resolve;
  }).then(happens);
  const put = (query: unknown) => Object.assign(pg.Client.prototype, { query });
  put(async function (this: pg.Client, ...args: unknown[]) {
    const asked = String((args[0] as { text?: string }).text ?? args[0]);
    if (asked.includes(text)) {
      put(real);
      reach();
      await over;
    }
    return Reflect.apply(real, this, args);
  });
  return work().finally(() => put(real));
}
