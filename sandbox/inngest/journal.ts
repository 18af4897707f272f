import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";

interface Journal {
  readonly bytes: number;
  readonly isRewriting: boolean;
  append(line: string): void;
  /** Replaces everything written so far by these lines; what is appended meanwhile is kept behind them. */
  rewrite(lines: Iterable<string>): Promise<void>;
  close(): void;
}

const CHUNK_BYTES = 1 << 20;

/**
 * Lines in one file, each kept whole or not at all. A line is in the operating system's hands when `append` returns:
 * it survives the death of this process, and of the machine once the system has flushed it.
 */
export function openJournal(file: string, readLine: (line: string) => void): Journal {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  rmSync(draft, { force: true });
  let fd = openSync(file, "a+");
  let bytes = readLines(fd, readLine);
  ftruncateSync(fd, bytes); // a line torn by a crash was never acknowledged
  let meanwhile: string[] | null = null;
  let isClosed = false;

  function append(line: string): void {
    try {
      bytes += writeWhole(fd, `${line}\n`);
    } catch (error) {
      ftruncateSync(fd, bytes); // a full disk must not leave half a line in front of the next
      throw error;
    }
    meanwhile?.push(line);
  }

  async function rewrite(lines: Iterable<string>): Promise<void> {
    meanwhile = [];
    const draftFd = openSync(draft, "w");
    try {
      let draftBytes = 0;
      let chunk = "";
      for (const line of lines) {
        chunk += `${line}\n`;
        if (chunk.length < CHUNK_BYTES) continue;
        draftBytes += writeWhole(draftFd, chunk);
        chunk = "";
        await nextTurn();
        if (isClosed) return;
      }
      draftBytes += writeWhole(draftFd, chunk + meanwhile.map((line) => `${line}\n`).join(""));
      fsyncSync(draftFd);
      renameSync(draft, file);
      closeSync(fd);
      fd = openSync(file, "a+");
      bytes = draftBytes;
    } finally {
      closeSync(draftFd);
      meanwhile = null;
    }
  }

  return {
    get bytes() {
      return bytes;
    },
    get isRewriting() {
      return meanwhile !== null;
    },
    append,
    rewrite,
    close() {
      isClosed = true;
      fsyncSync(fd);
      closeSync(fd);
    },
  };
}

/** Reads every complete line and returns how many bytes they are. */
function readLines(fd: number, readLine: (line: string) => void): number {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  let complete = 0;
  for (;;) {
    const count = readSync(fd, chunk, 0, CHUNK_BYTES, offset);
    if (count === 0) return complete;
    offset += count;
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
    let start = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      readLine(rest.toString("utf8", start, end));
      complete += end + 1 - start;
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
}

function writeWhole(fd: number, text: string): number {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
  return bytes.length;
}
