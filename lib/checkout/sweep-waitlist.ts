import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { listDueOffers, listOrphans, listServable } from "@/lib/waitlist/queries";
import { lapseOffer } from "./lapse-offer";
import { leaveForGood } from "./leave-waitlist";
import { offerStock } from "./offer-stock";

const batchSize = 200;

type Swept = { left: number; lapsed: number; offered: number };

/**
 * Catches what no message told of: offers whose timer did not ring, places of people who have left the shop, stock that
 * came back just as somebody joined. Everything is a transaction of its own, and what cannot be done keeps nothing else
 * waiting.
 */
export async function sweepWaitlist(): Promise<Swept> {
  const left = await doAll(await listOrphans(batchSize), async (place) => Number(await leaveForGood(place)));
  const lapsed = await doAll(await listDueOffers(batchSize), async (id) =>
    Number((await lapseOffer(id)).lapsed),
  );
  const offered = await doAll(await listServable(batchSize), offerStock);
  return { left, lapsed, offered };
}

async function doAll<T>(all: readonly T[], work: (one: T) => Promise<number>): Promise<number> {
  let done = 0;
  for (const one of all)
    done += await work(one).then(
      (count) => count,
      (error: unknown) => report(one, error),
    );
  return done;
}

async function report(what: unknown, error: unknown): Promise<0> {
  const subject = typeof what === "string" ? what : JSON.stringify(what);
  log().error({ subject, err: error }, "the waiting list could not go on");
  const title = "재입고 대기를 처리하지 못했어요";
  await raiseAlert(database(), { kind: "waitlist", subject, severity: "CRITICAL", title });
  return 0;
}
