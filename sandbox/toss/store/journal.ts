import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, writeFileSync } from "node:fs";

/**
 * An append-only file of JSON lines. A line is in the kernel's hands before `append` returns, so it outlives
 * a killed process; a line torn by the kill is dropped at the next start.
 */
export class Journal<Line> {
  readonly #path: string;
  #file: number;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "a+");
    if (isTorn(this.#file)) writeFileSync(this.#file, "\n");
  }

  append(line: Line): void {
    writeFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  /** Replaces the file by these lines, all or nothing. */
  rewrite(lines: Iterable<Line>): void {
    const draft = `${this.#path}.new`;
    const file = openSync(draft, "w");
    for (const line of lines) writeFileSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, this.#path);
    closeSync(this.#file);
    this.#file = openSync(this.#path, "a");
  }

  close(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

/** Whether the last line has no end: what is appended must not become part of it. */
function isTorn(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 10;
}

const chunkBytes = 1 << 20;

/** The lines of a journal as they were written; what cannot be read is skipped and counted. */
export function* readJournal<Line>(path: string, onBroken: () => void): Generator<Line> {
  const file = openSync(path, "a+");
  try {
    for (const text of linesOf(file)) {
      if (text === "") continue;
      const line = parse<Line>(text);
      if (line === undefined) onBroken();
      else yield line;
    }
  } finally {
    closeSync(file);
  }
}

function* linesOf(file: number): Generator<string> {
  const chunk = Buffer.alloc(chunkBytes);
  let rest = Buffer.alloc(0);
  for (let position = 0; ; ) {
    const read = readSync(file, chunk, 0, chunkBytes, position);
    if (read === 0) break;
    position += read;
    rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.toString("utf8", 0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield rest.toString("utf8");
}

function parse<Line>(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
