import { openJournal } from "./journal.ts";
import { messageOf } from "./message-of.ts";

export interface Table<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  get(key: string): Row | undefined;
  /** Adds a row, or says that the row under this key has changed. */
  put(key: string, row: Row): void;
  delete(key: string): void;
}

interface StoreOptions {
  rewriteBytes?: number;
  onProblem?: (message: string) => void;
}

type Change = [table: string, key: string, row: unknown];

const REWRITE_BYTES = 16 << 20;
const TRY_AGAIN_MS = 1000;

/** Rows in memory, their changes in an append-only journal that is rewritten when it has outgrown its content. */
export class Store {
  #options: StoreOptions;
  #tables = new Map<string, Map<string, unknown>>();
  #changed = new Map<string, Set<string>>();
  #journal;
  #rewrittenBytes = 0;
  #isScheduled = false;
  #isClosed = false;

  constructor(file: string, options: StoreOptions = {}) {
    this.#options = options;
    this.#journal = openJournal(file, (line) => this.#read(line));
  }

  table<Row>(name: string): Table<Row> {
    const rows = this.#rowsOf(name) as Map<string, Row>;
    return {
      rows,
      get: (key) => rows.get(key),
      put: (key, row) => {
        rows.set(key, row);
        this.#touch(name, key);
      },
      delete: (key) => {
        if (rows.delete(key)) this.#touch(name, key);
      },
    };
  }

  /** Writes what has changed as one line: a crash keeps all of it or nothing. Happens by itself at the end of each turn. */
  commit(): void {
    this.#isScheduled = false;
    if (this.#changed.size === 0 || this.#isClosed) return;
    const changes: Change[] = [];
    for (const [table, keys] of this.#changed) {
      for (const key of keys) changes.push([table, key, this.#rowsOf(table).get(key) ?? null]);
    }
    this.#journal.append(JSON.stringify(changes));
    this.#changed.clear();
    const limit = (this.#options.rewriteBytes ?? REWRITE_BYTES) + 2 * this.#rewrittenBytes;
    if (!this.#journal.isRewriting && this.#journal.bytes > limit) void this.#rewrite();
  }

  close(): void {
    this.commit();
    this.#isClosed = true;
    this.#journal.close();
  }

  #rowsOf(name: string): Map<string, unknown> {
    const rows = this.#tables.get(name) ?? new Map<string, unknown>();
    this.#tables.set(name, rows);
    return rows;
  }

  #read(line: string): void {
    let changes: Change[];
    try {
      changes = JSON.parse(line);
    } catch {
      this.#options.onProblem?.("a damaged line of the journal was left out");
      return;
    }
    for (const [table, key, row] of changes) {
      if (row === null) this.#rowsOf(table).delete(key);
      else this.#rowsOf(table).set(key, row);
    }
  }

  #touch(table: string, key: string): void {
    const keys = this.#changed.get(table) ?? new Set<string>();
    this.#changed.set(table, keys.add(key));
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => this.#commitOrTryAgain());
  }

  /** What cannot be written now (a full disk) stays due; whoever needs it written at once calls `commit` and fails. */
  #commitOrTryAgain(): void {
    try {
      this.commit();
    } catch (error) {
      this.#options.onProblem?.(`the journal cannot be written: ${messageOf(error)}`);
      this.#isScheduled = true;
      setTimeout(() => this.#commitOrTryAgain(), TRY_AGAIN_MS).unref();
    }
  }

  /** Rows may change while they are written: the change follows in a later line, and the last line wins. */
  async #rewrite(): Promise<void> {
    try {
      await this.#journal.rewrite(this.#everyRow());
    } catch (error) {
      this.#options.onProblem?.(`the journal cannot be rewritten: ${messageOf(error)}`);
    }
    this.#rewrittenBytes = this.#journal.bytes;
  }

  *#everyRow(): Generator<string> {
    for (const [table, rows] of this.#tables) {
      for (const [key, row] of rows) yield JSON.stringify([[table, key, row]]);
    }
  }
}
