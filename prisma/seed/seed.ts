// node --import tsx prisma/seed/seed.ts      fills DATABASE_URL with the shop; running it again changes nothing

import { rankPopularProducts } from "@/lib/insight/rank-popular-products";
import { database, type Tx } from "@/lib/platform/database";
import { writeHistory } from "./history/write-history";
import { writeCatalogue } from "./write-catalogue";
import { writeCoupons } from "./write-coupons";
import { writeFirstStock } from "./write-first-stock";
import { writeLabels } from "./write-labels";
import { writePeople } from "./write-people";
import { writeWaitlist } from "./write-waitlist";

const now = new Date();
const people = await writePeople(now);
const variants = await writeCatalogue(now);
await writeLabels();
await once("coupons", (tx) => writeCoupons(tx, people, now));
await once("history", (tx) => writeHistory(tx, people, variants, now));
await writeFirstStock(variants, now);
await once("waiting list", (tx) => writeWaitlist(tx, people, variants, now));
await rankPopularProducts(now);
await database().$disconnect();

/**
 * What happened in the past happens once, all of it or nothing: a seed that is killed starts over. Names, descriptions
 * and pictures are brought up to date every time.
 */
async function once(name: string, write: (tx: Tx) => Promise<void>): Promise<void> {
  const done = await database().seedStamp.findUnique({ where: { name } });
  if (done) return;
  await database().$transaction(
    async (tx) => {
      await write(tx);
      await tx.seedStamp.create({ data: { name, value: now.toISOString() } });
    },
    { timeout: 120_000 },
  );
}
