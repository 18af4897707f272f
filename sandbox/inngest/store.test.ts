import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Store } from "./store.ts";
import { pause } from "./testing/sample-kit.ts";

interface Row {
  n: number;
  text?: string;
}

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "store-"));
  file = path.join(folder, "journal.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function rowsOnDisk(name = "rows"): [string, Row][] {
  const store = new Store(file);
  const rows = [...store.table<Row>(name).rows];
  store.close();
  return rows;
}

describe("the store", () => {
  it("what has been committed is there after the process has died", () => {
    const store = new Store(file);
    const rows = store.table<Row>("rows");
    rows.put("a", { n: 1 });
    rows.put("b", { n: 2 });
    rows.delete("a");
    store.commit(); // and no close
    expect(rowsOnDisk()).toEqual([["b", { n: 2 }]]);
  });

  it("a change commits by itself at the end of the turn", async () => {
    const row: Row = { n: 1 };
    new Store(file).table<Row>("rows").put("a", row);
    row.n = 2;
    await Promise.resolve();
    expect(rowsOnDisk()).toEqual([["a", { n: 2 }]]);
  });

  it("the changes of one commit are kept together or not at all", () => {
    const store = new Store(file);
    store.table<Row>("rows").put("a", { n: 1 });
    store.commit();
    store.table<Row>("rows").put("b", { n: 2 });
    store.table<Row>("others").put("c", { n: 3 });
    store.commit();
    const torn = readFileSync(file, "utf8").trimEnd().slice(0, -1);
    rmSync(file);
    appendFileSync(file, torn);
    expect(rowsOnDisk()).toEqual([["a", { n: 1 }]]);
    expect(rowsOnDisk("others")).toEqual([]);
  });

  it("what is written behind a torn line is kept", () => {
    appendFileSync(file, `[["rows","a",{"n":1}]]\n[["rows","b",{"n`);
    const store = new Store(file);
    store.table<Row>("rows").put("c", { n: 3 });
    store.close();
    expect(rowsOnDisk()).toEqual([
      ["a", { n: 1 }],
      ["c", { n: 3 }],
    ]);
  });

  it("a damaged line costs itself only", () => {
    appendFileSync(file, `[["rows","a",{"n":1}]]\n\u0000\u0000\n[["rows","b",{"n":2}]]\n`);
    let damaged = 0;
    const store = new Store(file, { onProblem: () => damaged++ });
    expect([...store.table<Row>("rows").rows.keys()]).toEqual(["a", "b"]);
    expect(damaged).toBe(1);
    store.close();
  });

  it("the file stays in proportion to what is in it, and changes made while it is rewritten are kept", async () => {
    const store = new Store(file, { rewriteBytes: 200_000 });
    const rows = store.table<Row>("rows");
    const text = "x".repeat(1000);
    let written = 0;
    for (let round = 0; round < 60; round++) {
      for (let key = 0; key < 50; key++) rows.put(`key ${key}`, { n: round, text });
      store.commit();
      written += 50 * 1000;
      await pause(1);
    }
    await pause(50);
    store.close();
    expect(written).toBe(3_000_000);
    expect(statSync(file).size).toBeLessThan(500_000);
    const kept = rowsOnDisk();
    expect(kept).toHaveLength(50);
    expect(kept.every(([, row]) => row.n === 59)).toBe(true);
  });
});
