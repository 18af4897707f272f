import { expect, test } from "vitest";
import { createUser } from "@/lib/testing/factories";
import { database, insideTransaction, inTransaction, type Tx } from "./database";
import { asOutage } from "./outage";
import { redis } from "./redis";

const nameOf = async (id: string) => (await database().user.findUniqueOrThrow({ where: { id } })).name;
const rename = (tx: Tx, id: string, name: string) => tx.user.update({ where: { id }, data: { name } });
const append = (tx: Tx, id: string, text: string) =>
  tx.$executeRaw`UPDATE users SET name = name || ${text} WHERE id = ${id}::uuid`;

test("what a transaction did stays", async () => {
  const { id } = await createUser();
  expect(await inTransaction(async (tx) => (await rename(tx, id, "새 이름")).name)).toBe("새 이름");
  expect(await nameOf(id)).toBe("새 이름");
});

test("a transaction that throws did nothing, and throws what was thrown", async () => {
  const { id, name } = await createUser();
  const reason = new Error("changed my mind");
  const tried = inTransaction(async (tx) => {
    await rename(tx, id, "새 이름");
    throw reason;
  });
  await expect(tried).rejects.toBe(reason);
  expect(await nameOf(id)).toBe(name);
});

test("a transaction inside a transaction is a defect, and the outer one did nothing", async () => {
  const { id, name } = await createUser();
  const tried = inTransaction(async (tx) => {
    await rename(tx, id, "새 이름");
    await inTransaction(async () => {});
  });
  await expect(tried).rejects.toThrow("Defect: a transaction may not open another");
  expect(await nameOf(id)).toBe(name);
});

test("no network call is possible while rows are locked, and every one after", async () => {
  expect(insideTransaction()).toBe(false);
  const inside = await inTransaction(async () => ({ locked: insideTransaction(), call: () => redis() }));
  expect(inside.locked).toBe(true);
  await expect(inTransaction(async () => redis())).rejects.toThrow("no network call while rows are locked");
  expect(insideTransaction()).toBe(false);
  expect(inside.call).not.toThrow();
});

test("of two that wait for each other one is asked again, and both end well", async () => {
  const [a, b] = [await createUser({ name: "" }), await createUser({ name: "" })];
  let attempts = 0;
  const bothHoldOne = meeting(2);
  const crossing = (first: string, second: string) =>
    inTransaction(async (tx) => {
      attempts += 1;
      await append(tx, first, "1");
      await bothHoldOne();
      await append(tx, second, "2");
    });
  await Promise.all([crossing(a.id, b.id), crossing(b.id, a.id)]);
  expect(attempts).toBe(3);
  expect([...(await nameOf(a.id))].sort().join("")).toBe("12");
  expect([...(await nameOf(b.id))].sort().join("")).toBe("12");
});

test("a transaction whose view of the world was overtaken is asked again", async () => {
  const { id } = await createUser({ name: "0" });
  let attempts = 0;
  await inTransaction(async (tx) => {
    attempts += 1;
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
    const { name } = await tx.user.findUniqueOrThrow({ where: { id } });
    if (attempts === 1) await database().user.update({ where: { id }, data: { name: "5" } });
    await rename(tx, id, String(Number(name) + 1));
  });
  expect(attempts).toBe(2);
  expect(await nameOf(id)).toBe("6");
});

test("who keeps losing the race gives up after the third time", async () => {
  let attempts = 0;
  const tried = inTransaction(async (tx) => {
    attempts += 1;
    await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$`;
  });
  await expect(tried).rejects.toThrow("40001");
  expect(attempts).toBe(3);
});

test.each([
  ["a defect", () => new Error("Defect: 40001 won")],
  ["a refusal by the database", () => Object.assign(new Error("23505"), { code: "P2002" })],
])("%s is not asked again", async (_, reason) => {
  let attempts = 0;
  const tried = inTransaction(async () => {
    attempts += 1;
    throw reason();
  });
  await expect(tried).rejects.toThrow();
  expect(attempts).toBe(1);
});

test.each([
  ["while it is asked", 0],
  ["before it is asked", 50],
])("a connection cut %s is an outage, not a defect, and did nothing", async (_, pauseMs) => {
  const { id, name } = await createUser();
  const error = await inTransaction(async (tx) => {
    await rename(tx, id, "새 이름");
    const [backend] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await database().$executeRaw`SELECT pg_terminate_backend(${backend?.pid}::int)`;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await rename(tx, id, "더 새 이름");
  }).catch((reason: unknown) => reason);
  expect(asOutage(error)).toMatchObject({ what: "database" });
  expect(await nameOf(id)).toBe(name);
});

test("an error of the database quotes neither our source nor the values asked for", async () => {
  const { email } = await createUser();
  const error = await database()
    .user.create({ data: { email, name: "비밀" } })
    .catch((reason: Error) => reason);
  expect(String(error)).not.toMatch(/비밀|@dangol\.test|→|\.ts:/);
});

/** Nobody passes before everybody is there; who comes late, after a retry, passes at once. */
function meeting(size: number): () => Promise<void> {
  let present = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    present += 1;
    if (present >= size) open();
    return opened;
  };
}
