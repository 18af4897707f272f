import { addKstDays, kstDate, kstDayStart } from "@/lib/platform/kst";
import { type Random, randomFrom } from "@/prisma/seed/random";
import { seedId } from "@/prisma/seed/seed-id";
import type { SeededVariant } from "@/prisma/seed/write-catalogue";
import type { SeededUser } from "@/prisma/seed/write-people";

const days = 120;
const minuteMs = 60_000;
const freeShippingFrom = 50_000;
const shippingFee = 3_000;

export type PlannedLine = {
  id: string;
  sequence: number;
  variant: SeededVariant;
  quantity: number;
  lineTotal: number;
  shippingFee: number;
};

export type PlannedOrder = {
  id: string;
  number: string;
  user: SeededUser;
  lines: PlannedLine[];
  itemsTotal: number;
  shippingTotal: number;
  payable: number;
  method: "CARD" | "EASY_PAY" | "TRANSFER" | "BALANCE";
  createdAt: Date;
  /** What became of it: most are paid and delivered in time. */
  fate: "delivered" | "expired" | "canceled" | "refunded" | "partly-refunded";
};

/** Some months of a small shop: more each week, busier in the evening and on Mondays. */
export function planOrders(
  users: readonly SeededUser[],
  variants: readonly SeededVariant[],
  now: Date,
): PlannedOrder[] {
  const random = randomFrom("the history of a quiet shop");
  const loved = variants
    .filter(({ product }) => product.onSale)
    .map((variant) => ({ variant, love: random.next() ** 3 }));
  const firstDay = addKstDays(kstDate(now), -days);
  return Array.from({ length: days + 1 }, (_, day) => addKstDays(firstDay, day))
    .flatMap((date, day) => timesOf(date, day, random))
    .filter((createdAt) => createdAt.getTime() < now.getTime() - 90 * minuteMs)
    .flatMap((createdAt, index) => planOrder(createdAt, index, users, loved, random) ?? []);
}

function timesOf(date: string, day: number, random: Random): Date[] {
  const start = kstDayStart(date).getTime();
  const monday = new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
  const count = random.between(3, 6) + Math.floor(day / 25) + (monday ? 3 : 0);
  const minutes = Array.from(
    { length: count },
    () => random.between(8 * 60, 12 * 60) + random.between(0, 11 * 60),
  );
  return minutes
    .sort((a, b) => a - b)
    .map((minute) => new Date(start + minute * minuteMs + random.between(0, 59_999)));
}

type Loved = { variant: SeededVariant; love: number };

function planOrder(
  createdAt: Date,
  index: number,
  users: readonly SeededUser[],
  loved: readonly Loved[],
  random: Random,
): PlannedOrder | null {
  const id = seedId(`order ${index}`, createdAt);
  const lines = withShipping(planLines(id, createdAt, loved, random));
  if (lines.length === 0) return null;
  const itemsTotal = sum(lines, (line) => line.lineTotal);
  const shippingTotal = sum(lines, (line) => line.shippingFee);
  return {
    id,
    number: `${kstDate(createdAt).replaceAll("-", "")}-${seedId(`number ${index}`, createdAt).slice(-10).toUpperCase()}`,
    user: random.pick(users),
    lines,
    itemsTotal,
    shippingTotal,
    payable: itemsTotal + shippingTotal,
    method: planMethod(random.next()),
    createdAt,
    fate: planFate(random.next(), lines.length),
  };
}

function planLines(orderId: string, at: Date, loved: readonly Loved[], random: Random): PlannedLine[] {
  const wanted = random.pick([1, 1, 1, 2, 2, 3]);
  const chosen = new Map<string, SeededVariant>();
  for (let look = 0; look < 60 && chosen.size < wanted; look += 1) {
    const { variant, love } = random.pick(loved);
    if (variant.releasedAt < at && random.next() < love + 0.02) chosen.set(variant.id, variant);
  }
  return [...chosen.values()].map((variant, sequence) => {
    const quantity = random.pick([1, 1, 1, 1, 2, 2, 3]);
    return {
      id: seedId(`${orderId} line ${sequence}`, at),
      sequence,
      variant,
      quantity,
      lineTotal: variant.price * quantity,
      shippingFee: 0,
    };
  });
}

/** A seller's fee is carried by the seller's first line. */
function withShipping(lines: PlannedLine[]): PlannedLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const { sellerId } = line.variant.product;
    if (seen.has(sellerId)) return line;
    seen.add(sellerId);
    const total = sum(
      lines.filter(({ variant }) => variant.product.sellerId === sellerId),
      ({ lineTotal }) => lineTotal,
    );
    return { ...line, shippingFee: total >= freeShippingFrom ? 0 : shippingFee };
  });
}

const planMethod = (chance: number): PlannedOrder["method"] =>
  chance < 0.52 ? "CARD" : chance < 0.84 ? "EASY_PAY" : chance < 0.9 ? "TRANSFER" : "BALANCE";

function planFate(chance: number, lines: number): PlannedOrder["fate"] {
  if (chance < 0.05) return "expired";
  if (chance < 0.07) return "canceled";
  if (chance < 0.1) return "refunded";
  return chance < 0.14 && lines > 1 ? "partly-refunded" : "delivered";
}

export const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
