import { expect, test, vi } from "vitest";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { subscribe } from "@/lib/platform/signals";
import { atOnce } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { markRead } from "./mark-read";
import { type News, notify } from "./notify";
import { getNews, listNotifications } from "./queries";
import { tell } from "./tell";
import { notificationsOf } from "./topic";
import { NewsView, NotificationList } from "./views";

const newsFor = (userId: string, change: Partial<News> = {}): News => ({
  userId,
  kind: "order-paid",
  title: "결제가 완료됐어요",
  body: "막사발 주문을 잘 받았어요.",
  link: "/orders/1",
  dedupeKey: newId(),
  ...change,
});

const announcementsOf = (userId: string) =>
  database().outbox.findMany({
    where: { type: "notification/created", payload: { path: ["userId"], equals: userId } },
  });

test("one sees one's own notifications only, newest first, as the contract describes them", async () => {
  const [user, other] = [await createUser(), await createUser()];
  await tell([newsFor(user.id, { title: "먼저" })]);
  await tell([newsFor(user.id, { title: "나중", link: null }), newsFor(other.id)]);
  const list = await listNotifications(user.id);
  expect(() => NotificationList.parse(list)).not.toThrow();
  expect(list.items.map(({ title }) => title)).toEqual(["나중", "먼저"]);
  expect(list).toMatchObject({ unread: 2, nextCursor: null });
  const news = await getNews(user.id);
  expect(NewsView.parse(news)).toMatchObject({
    unread: 2,
    latest: { title: "나중", link: null, readAt: null },
  });
});

test("who was told nothing has an empty list", async () => {
  const { id } = await createUser();
  expect(await listNotifications(id)).toEqual({ items: [], nextCursor: null, unread: 0 });
  expect(await getNews(id)).toEqual({ unread: 0, latest: null });
});

test("pages pass through notifications of the same moment and show each exactly once", async () => {
  const { id } = await createUser();
  await tell(Array.from({ length: 7 }, (_, number) => newsFor(id, { title: `${number}` })));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listNotifications(id, { limit: 3, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && seen.length < 20);
  expect(seen.toSorted()).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
});

test("a cursor of another list is refused", async () => {
  const { id } = await createUser();
  expect(await refusalOf(listNotifications(id, { cursor: "bm90IG9uZQ" }))).toBe("INVALID_REQUEST");
});

test("one fact told by many at once is one notification with one announcement", async () => {
  const { id } = await createUser();
  const news = newsFor(id);
  await atOnce(8, () => tell([news]));
  expect((await listNotifications(id)).items).toHaveLength(1);
  expect(await announcementsOf(id)).toHaveLength(1);
});

test("what is rolled back told nobody", async () => {
  const { id } = await createUser();
  const told = inTransaction(async (tx) => {
    await notify(tx, newsFor(id));
    throw new Error("rolled back");
  });
  await expect(told).rejects.toThrow("rolled back");
  expect((await listNotifications(id)).items).toEqual([]);
  expect(await announcementsOf(id)).toEqual([]);
});

test("reading one leaves the others unread, and the time of the first reading stays", async () => {
  const { id } = await createUser();
  await tell([newsFor(id), newsFor(id)]);
  const [first] = (await listNotifications(id)).items;
  const ids = [first?.id ?? ""];
  expect(await markRead(id, { ids })).toEqual({ unread: 1 });
  const readAt = (await listNotifications(id)).items[0]?.readAt;
  expect(readAt).not.toBeNull();
  expect(await markRead(id, { ids })).toEqual({ unread: 1 });
  expect((await listNotifications(id)).items[0]?.readAt).toBe(readAt);
  expect(await markRead(id, { all: true })).toEqual({ unread: 0 });
});

test("nobody reads somebody else's notifications", async () => {
  const [user, other] = [await createUser(), await createUser()];
  await tell([newsFor(other.id)]);
  const ids = (await listNotifications(other.id)).items.map((one) => one.id);
  await markRead(user.id, { ids });
  await markRead(user.id, { all: true });
  expect((await listNotifications(other.id)).unread).toBe(1);
});

test("reading tells one's other open pages", async () => {
  const { id } = await createUser();
  await tell([newsFor(id)]);
  const heard = vi.fn();
  const leave = subscribe(notificationsOf(id), heard);
  await vi.waitFor(
    async () => {
      await database().notification.updateMany({ where: { userId: id }, data: { readAt: null } });
      await markRead(id, { all: true });
      expect(heard).toHaveBeenCalled();
    },
    { timeout: 5_000, interval: 100 },
  );
  leave();
});
