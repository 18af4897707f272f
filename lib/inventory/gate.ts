import { askGate } from "@/lib/platform/ask-gate";
import { script } from "@/lib/platform/ask-script";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { metrics } from "@/lib/platform/metrics";
import forgetSource from "./forget-gate.lua?raw";
import giveBackSource from "./give-back-to-gate.lua?raw";
import loadSource from "./load-gate.lua?raw";
import type { Shortage } from "./refusals";
import { type StockLine, sumLines } from "./sum-lines";
import takeSource from "./take-from-gate.lua?raw";

type Taken = { readonly taken: true } | { readonly taken: false; readonly shortages: Shortage[] };
type Unloaded = { readonly variantId: string; readonly era: string };

const scripts = {
  take: script(takeSource),
  giveBack: script(giveBackSource),
  load: script(loadSource),
  forget: script(forgetSource),
};

const liveSeconds = 60;
/** A count may say no only this long after the database was read: whatever was lost or came too late is put right then. */
const refuseWithinMs = 1_000;
const rounds = 3;

const purchaseKey = (operationId: string) => `{stock}:purchase:${operationId}`;
const countKey = (variantId: string) => `{stock}:count:${variantId}`;

/**
 * Turns away who plainly comes too late, before the database is troubled. A "taken" promises nothing; a "no" is
 * never older than a second. `operationId` names the purchase: asked again for the same one, nothing more is taken.
 */
export async function takeFromGate(operationId: string, lines: readonly StockLine[]): Promise<Taken> {
  const wanted = sumLines(lines);
  if (wanted.length === 0) return { taken: true };
  const keys = [purchaseKey(operationId), ...wanted.map(({ variantId }) => countKey(variantId))];
  const args = [refuseWithinMs, liveSeconds, ...wanted.map(({ quantity }) => quantity)].map(String);
  for (let round = 1; round <= rounds; round += 1) {
    const answer = await askGate(scripts.take, keys, args);
    if (typeof answer === "string") return letPass(answer);
    if (answer[0] === "taken") return letPass("taken");
    const found = readPairs(wanted, answer);
    if (answer[0] === "short") {
      metrics().gate.inc({ answer: "refused" });
      const shortages = found.map(({ line, text }) => ({
        variantId: line.variantId,
        wanted: line.quantity,
        left: Number(text),
      }));
      return { taken: false, shortages };
    }
    const known = await load(found.map(({ line, text }) => ({ variantId: line.variantId, era: text })));
    if (!known) break;
  }
  return letPass("unsure");
}

/** Once the purchase came to nothing. Asked again, or for a purchase that took nothing, it changes nothing. */
export async function giveBackToGate(operationId: string, lines: readonly StockLine[]): Promise<void> {
  const keys = sumLines(lines).map(({ variantId }) => countKey(variantId));
  await askGate(scripts.giveBack, [purchaseKey(operationId), ...keys], []);
}

/** Once stock has come back, after the commit: the next buyer reads the database. */
export async function forgetGate(variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return;
  const keys = variantIds.map((id) => countKey(id.toLowerCase()));
  await askGate(scripts.forget, keys, [newId(), String(liveSeconds)]);
}

function letPass(answer: string): Taken {
  metrics().gate.inc({ answer });
  return { taken: true };
}

/** "short", "1", "4", "3", "0": pairs of a line's place and what is said of it. */
const readPairs = (wanted: readonly StockLine[], [, ...said]: readonly string[]) =>
  wanted.flatMap((line, index) => {
    const at = said.findIndex((text, place) => place % 2 === 0 && text === String(index + 1));
    return at < 0 ? [] : [{ line, text: said[at + 1] ?? "" }];
  });

const loading = new Map<string, Promise<boolean>>();

/** However many buyers find a count missing at once, this process reads it once. False: there is no such variant. */
async function load(unloaded: readonly Unloaded[]): Promise<boolean> {
  const mine = unloaded.filter(({ variantId }) => !loading.has(variantId));
  if (mine.length > 0) {
    const loaded = readAndLoad(mine).finally(() => {
      for (const { variantId } of mine) loading.delete(variantId);
    });
    for (const { variantId } of mine) loading.set(variantId, loaded);
  }
  const known = await Promise.all(unloaded.map(({ variantId }) => loading.get(variantId)));
  return known.every(Boolean);
}

async function readAndLoad(unloaded: readonly Unloaded[]): Promise<boolean> {
  const askedAt = performance.now();
  const rows = await database().$queryRaw<{ variantId: string; left: number }[]>`
    SELECT variant_id AS "variantId", on_hand - reserved AS left FROM inventories
    WHERE variant_id = ANY(${unloaded.map(({ variantId }) => variantId)}::uuid[])`;
  // The database itself tells the buyer of an unknown variant.
  if (rows.length < unloaded.length) return false;
  const eras = new Map(unloaded.map(({ variantId, era }) => [variantId, era]));
  const ageMs = Math.ceil(performance.now() - askedAt);
  const counts = rows.flatMap(({ variantId, left }) => [eras.get(variantId) ?? "", left]);
  await askGate(
    scripts.load,
    rows.map(({ variantId }) => countKey(variantId)),
    [newId(), liveSeconds, ageMs, ...counts].map(String),
  );
  return true;
}
