import type { OrderView } from "@/lib/order/views";
import { fitsCursor } from "@/lib/platform/cursor";
import { addKstDays, kstDate } from "@/lib/platform/kst";

/** What the address of the list says. */
export type OrderFilter = {
  group: OrderGroup;
  period: Period;
  query?: string | undefined;
  /** Where the list begins: nothing means at the newest order. */
  cursor?: string | undefined;
  /** How many are on the page. It grows with every "더 보기", so that coming back finds the same page. */
  shown: number;
};

const pageSize = 10;
const mostShown = 50;

/** States that mean the same to who is waiting: of the order, or once it is paid of any of its items. The first names it. */
export const orderGroups = {
  all: {},
  unpaid: { statuses: ["PAYMENT_PENDING", "CREATED", "PAYMENT_FAILED"] },
  paid: { itemStatuses: ["PAID"] },
  preparing: { itemStatuses: ["PREPARING"] },
  shipping: { itemStatuses: ["IN_TRANSIT", "DISPATCHED"] },
  delivered: { itemStatuses: ["DELIVERED"] },
  confirmed: { itemStatuses: ["CONFIRMED"] },
  over: { statuses: ["CANCELED", "REFUNDED", "EXPIRED"] },
} as const satisfies Record<string, Group>;
export type OrderGroup = keyof typeof orderGroups;
export type Group = {
  statuses?: readonly OrderView["status"][];
  itemStatuses?: readonly OrderView["items"][number]["status"][];
};

export const periods = [
  { period: "all", label: "전체 기간", days: null },
  { period: "1m", label: "최근 1개월", days: 30 },
  { period: "3m", label: "최근 3개월", days: 90 },
  { period: "1y", label: "최근 1년", days: 365 },
] as const;
type Period = (typeof periods)[number]["period"];

type Params = Record<string, string | string[] | undefined>;

/** What makes no sense in the address is left out: a mistyped link still shows orders. */
export function readFilter(params: Params): OrderFilter {
  const cursor = readText(params.cursor, 300);
  return {
    group: isGroup(params.group) ? params.group : "all",
    period: periods.find(({ period }) => period === params.period)?.period ?? "all",
    query: readText(params.query, 60),
    cursor: cursor && fitsCursor(cursor, "time", "") ? cursor : undefined,
    shown: readShown(params.shown),
  };
}

/** What to ask the shelf for. */
export function askedOf({ group, period, query, cursor, shown }: OrderFilter, now: Date) {
  const days = periods.find((one) => one.period === period)?.days;
  return {
    ...orderGroups[group],
    ...(days && { from: addKstDays(kstDate(now), -days) }),
    ...(query && { query }),
    ...(cursor && { cursor }),
    limit: shown,
  };
}

/** The same list with something changed; it starts from its beginning again unless the change says where. */
export function filterHref(filter: OrderFilter, change: Partial<OrderFilter>): string {
  const { group, period, query, cursor, shown } = {
    ...filter,
    cursor: undefined,
    shown: pageSize,
    ...change,
  };
  const search = new URLSearchParams();
  if (group !== "all") search.set("group", group);
  if (period !== "all") search.set("period", period);
  if (query) search.set("query", query);
  if (cursor) search.set("cursor", cursor);
  if (shown !== pageSize) search.set("shown", String(shown));
  return search.size === 0 ? "/orders" : `/orders?${search}`;
}

/** The page grows to 50 orders, then a new one begins. */
export function moreHref(filter: OrderFilter, nextCursor: string): string {
  if (filter.shown >= mostShown) return filterHref(filter, { cursor: nextCursor });
  const grown = { cursor: filter.cursor, shown: filter.shown + pageSize };
  return `${filterHref(filter, grown)}#order-${filter.shown + 1}`;
}

const isGroup = (value: Params[string]): value is OrderGroup =>
  typeof value === "string" && Object.hasOwn(orderGroups, value);

function readText(value: Params[string], longest: number): string | undefined {
  const text = typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, longest) : "";
  return text === "" ? undefined : text;
}

function readShown(value: Params[string]): number {
  const wanted = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : pageSize;
  return Math.ceil(Math.min(Math.max(wanted, pageSize), mostShown) / pageSize) * pageSize;
}
