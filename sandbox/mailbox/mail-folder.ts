import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Mail, MailSummary } from "./mail";
import { parseMail } from "./parse-mail";

export interface MailQuery {
  /** An address; only mails that go to exactly this one. */
  to?: string;
  /** Words of which all stand in the addresses, the subject or the beginning of the text. */
  search?: string;
}

export interface OpenMail {
  mail: Mail;
  source: Buffer;
}

interface Seen {
  bytes: number;
  writtenMs: number;
  summary: MailSummary;
  searchable: string;
}

const extension = ".eml";
const mostBytes = 8 * 1024 * 1024;
const searchableLength = 4_000;

/** The `.eml` files directly in one folder. Nothing outside it is read: a mail is found among the folder's own names. */
export class MailFolder {
  private seen = new Map<string, Seen>();

  constructor(private readonly path: string) {}

  /** Newest first. */
  async list({ to, search }: MailQuery = {}): Promise<MailSummary[]> {
    const address = to?.trim().toLowerCase();
    const words = (search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    return (await this.look())
      .filter(({ summary }) => !address || summary.recipients.includes(address))
      .filter(({ searchable }) => words.every((word) => searchable.includes(word)))
      .sort(newestFirst)
      .map(({ summary }) => summary);
  }

  async read(id: string): Promise<OpenMail | null> {
    return (await this.ids()).includes(id) ? this.open(id) : null;
  }

  /** How many were removed. */
  async remove(query: MailQuery = {}): Promise<number> {
    const mails = await this.list(query);
    const removals = await Promise.allSettled(mails.map(({ id }) => unlink(this.fileOf(id))));
    return removals.filter(({ status }) => status === "fulfilled").length;
  }

  private async look(): Promise<Seen[]> {
    const next = new Map<string, Seen>();
    for (const id of await this.ids()) {
      const entry = await this.lookAt(id);
      if (entry) next.set(id, entry);
    }
    this.seen = next;
    return [...next.values()];
  }

  /** A file that has not changed is not read again. */
  private async lookAt(id: string): Promise<Seen | null> {
    const stats = await lstat(this.fileOf(id)).catch(() => null);
    if (!stats) return null;
    const known = this.seen.get(id);
    if (known && known.bytes === stats.size && known.writtenMs === stats.mtimeMs) return known;
    const opened = await this.open(id);
    if (!opened) return null;
    const { text, html: _html, links: _links, attachments: _attachments, ...summary } = opened.mail;
    const searched = [
      summary.subject,
      summary.from,
      summary.to,
      ...summary.recipients,
      text ?? summary.preview,
    ];
    const searchable = searched.join("\n").slice(0, searchableLength).toLowerCase();
    return { bytes: stats.size, writtenMs: stats.mtimeMs, summary, searchable };
  }

  /** Null for what is gone, a link or a folder. */
  private async open(id: string): Promise<OpenMail | null> {
    const file = await open(
      this.fileOf(id),
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    ).catch(() => null);
    try {
      const stats = await file?.stat();
      if (!file || !stats?.isFile()) return null;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(stats.size, mostBytes)), 0);
      const source = buffer.subarray(0, bytesRead);
      const mail = parseMail(id, source, stats.mtime);
      if (stats.size > mostBytes) mail.problem = "파일이 8 MB보다 커서 앞부분만 보여 드려요.";
      return { mail, source };
    } finally {
      await file?.close();
    }
  }

  private async ids(): Promise<string[]> {
    await mkdir(this.path, { recursive: true });
    const names = await readdir(this.path);
    return names
      .filter((name) => name.endsWith(extension) && !name.startsWith("."))
      .map((name) => name.slice(0, -extension.length));
  }

  private fileOf(id: string): string {
    return join(this.path, `${id}${extension}`);
  }
}

function newestFirst(a: Seen, b: Seen): number {
  return (
    b.summary.date.localeCompare(a.summary.date) ||
    b.writtenMs - a.writtenMs ||
    b.summary.id.localeCompare(a.summary.id)
  );
}
