import { RedisError, RedisStatus, type Reply } from "./reply";

const ok = new RedisStatus("OK");
const lineFeed = 10;
const codes = { array: 42, bulk: 36, error: 45, integer: 58, status: 43 };

/**
 * Reads RESP2 as it arrives, in pieces of any size, in time linear in the bytes:
 * nothing is looked at twice and a long string is copied once, into its final place.
 */
export class RespParser {
  private line: Buffer[] = [];
  private bulk: Buffer | null = null;
  private filled = 0;
  private open: { items: Reply[]; length: number }[] = [];

  constructor(private readonly onReply: (reply: Reply) => void) {}

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.bulk) {
        at = this.fill(this.bulk, chunk, at);
        continue;
      }
      const end = chunk.indexOf(lineFeed, at);
      if (end < 0) {
        this.line.push(chunk.subarray(at));
        return;
      }
      const line = this.completeLine(chunk.subarray(at, end + 1));
      at = this.readLine(line, chunk, end + 1);
    }
  }

  /** The bulk string that spans chunks, with its final CRLF. */
  private fill(bulk: Buffer, chunk: Buffer, at: number): number {
    const copied = chunk.copy(bulk, this.filled, at);
    this.filled += copied;
    if (this.filled === bulk.length) {
      this.bulk = null;
      this.take(bulk.subarray(0, bulk.length - 2));
    }
    return at + copied;
  }

  private completeLine(end: Buffer): Buffer {
    if (this.line.length === 0) return end;
    const line = Buffer.concat([...this.line, end]);
    this.line = [];
    return line;
  }

  /** Reads one line (with its CRLF); returns where the chunk goes on. */
  private readLine(line: Buffer, chunk: Buffer, at: number): number {
    switch (line[0]) {
      case codes.bulk:
        return this.startBulk(integerIn(line), chunk, at);
      case codes.integer:
        this.take(wholeNumber(line));
        return at;
      case codes.status:
        this.take(line.length === 5 && textIn(line) === "OK" ? ok : new RedisStatus(textIn(line)));
        return at;
      case codes.error:
        this.take(new RedisError(textIn(line)));
        return at;
      case codes.array:
        this.startArray(integerIn(line));
        return at;
      default:
        throw new Error(
          `Redis sent something that is not RESP2: ${JSON.stringify(line.toString("latin1", 0, 40))}`,
        );
    }
  }

  private startBulk(length: number, chunk: Buffer, at: number): number {
    if (length < 0) {
      this.take(null);
      return at;
    }
    const end = at + length;
    if (end + 2 <= chunk.length) {
      this.take(chunk.subarray(at, end));
      return end + 2;
    }
    this.bulk = Buffer.allocUnsafe(length + 2);
    this.filled = 0;
    return at;
  }

  private startArray(length: number): void {
    if (length < 0) this.take(null);
    else if (length === 0) this.take([]);
    else this.open.push({ items: [], length });
  }

  /** Puts a finished value into the array it belongs to, and closes the arrays it completes. */
  private take(value: Reply): void {
    let finished = value;
    for (;;) {
      const parent = this.open.at(-1);
      if (!parent) {
        this.onReply(finished);
        return;
      }
      parent.items.push(finished);
      if (parent.items.length < parent.length) return;
      this.open.pop();
      finished = parent.items;
    }
  }
}

function textIn(line: Buffer): string {
  return line.toString("utf8", 1, line.length - 2);
}

function integerIn(line: Buffer): number {
  return Number(line.toString("latin1", 1, line.length - 2));
}

function wholeNumber(line: Buffer): number | bigint {
  const number = integerIn(line);
  return Number.isSafeInteger(number) ? number : BigInt(line.toString("latin1", 1, line.length - 2));
}
