import { hash, timingSafeEqual } from "node:crypto";

interface Entry {
  digest: Buffer;
  database: number;
}

/** Which database each token opens. Tokens are found and compared by their digest: how long it takes says nothing about them. */
export class TokenBook {
  private readonly entries = new Map<string, Entry>();

  /** `abc=0,test-1=1`: token = database, separated by commas. */
  constructor(list: string) {
    for (const pair of list.split(",").filter((text) => text.trim() !== "")) {
      const [, token, database] = /^\s*(\S+)\s*=\s*(\d+)\s*$/.exec(pair) ?? [];
      if (!token || !database)
        throw new Error(`TOKENS has "${pair.trim()}" where token=database is expected`);
      const digest = digestOf(token);
      const key = digest.toString("latin1");
      if (this.entries.has(key)) throw new Error(`TOKENS names the token for database ${database} twice`);
      this.entries.set(key, { digest, database: Number(database) });
    }
    if (this.entries.size === 0) throw new Error("TOKENS is empty: it needs at least one token=database");
  }

  databaseOf(token: string): number | undefined {
    const digest = digestOf(token);
    const entry = this.entries.get(digest.toString("latin1"));
    return entry && timingSafeEqual(entry.digest, digest) ? entry.database : undefined;
  }

  lowestDatabase(): number {
    return Math.min(...[...this.entries.values()].map((entry) => entry.database));
  }
}

function digestOf(token: string): Buffer {
  return hash("sha256", token, "buffer");
}
