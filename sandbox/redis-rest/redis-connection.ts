import { connect, type Socket } from "node:net";
import { type Command, encodeCommand } from "./command";
import { AnswerLost, RedisAway, RedisError, type Reply } from "./reply";
import { RespParser } from "./resp-parser";

export interface ConnectionOptions {
  url: URL;
  database: number;
  connectTimeoutMs: number;
  replyTimeoutMs: number;
  log: (line: string) => void;
}

interface Request {
  bytes: (string | Buffer)[];
  expected: number;
  replies: Reply[];
  resolve: (replies: Reply[]) => void;
  reject: (reason: Error) => void;
}

const firstPauseMs = 20;
const longestPauseMs = 500;

/**
 * One pipelined connection to one database. What is sent while it is ready is written once and never again:
 * a lost connection fails what was under way (AnswerLost). While Redis is away everything is refused at once (RedisAway).
 */
export class RedisConnection {
  private socket: Socket | null = null;
  private state: "connecting" | "ready" | "away" | "closed" = "connecting";
  private unsent: Request[] = [];
  private underWay: Request[] = [];
  private flushing = false;
  private pauseMs = firstPauseMs;
  private retry: NodeJS.Timeout | undefined;
  private reason = "";

  constructor(private readonly options: ConnectionOptions) {
    this.open();
  }

  get load(): number {
    return this.unsent.length + this.underWay.length;
  }

  /** Sends commands one directly after the other; nothing of another caller comes between them. */
  send(commands: Command[]): Promise<Reply[]> {
    return new Promise((resolve, reject) => {
      if (this.state === "away" || this.state === "closed") {
        reject(new RedisAway(this.reason));
        return;
      }
      this.unsent.push({
        bytes: commands.map(encodeCommand),
        expected: commands.length,
        replies: [],
        resolve,
        reject,
      });
      if (this.state === "ready") this.flushSoon();
    });
  }

  close(): void {
    this.state = "closed";
    this.reason = "the gateway is stopping";
    clearTimeout(this.retry);
    this.socket?.destroy();
    this.refuseUnsent();
  }

  private open(): void {
    const { url, connectTimeoutMs } = this.options;
    const socket = connect({
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: Number(url.port || 6379),
      noDelay: true,
    });
    this.socket = socket;
    const parser = new RespParser((reply) => this.take(reply));
    socket.setTimeout(connectTimeoutMs);
    socket.once("connect", () => this.greet());
    socket.on("data", (chunk) => {
      try {
        parser.push(chunk);
      } catch (error) {
        socket.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
    socket.on("timeout", () => {
      if (this.state !== "ready" || this.underWay.length > 0) socket.destroy(new Error("no answer in time"));
    });
    let failure = "connection closed";
    socket.on("error", (error) => {
      failure = error.message || ("code" in error ? String(error.code) : failure);
    });
    socket.once("close", () => this.lose(failure));
  }

  /** A server that is still loading its data refuses PING, so it counts as away. */
  private greet(): void {
    const { url, database } = this.options;
    const hello: Command[] = [["SELECT", String(database)], ["PING"]];
    if (url.password) {
      const user = url.username ? [decodeURIComponent(url.username)] : [];
      hello.unshift(["AUTH", ...user, decodeURIComponent(url.password)]);
    }
    const greeting = new Promise<Reply[]>((resolve, reject) => {
      this.underWay.push({ bytes: [], expected: hello.length, replies: [], resolve, reject });
    });
    this.socket?.write(hello.map(encodeCommand).join(""));
    greeting.then(
      (replies) => this.welcome(replies),
      () => {},
    );
  }

  private welcome(replies: Reply[]): void {
    const refusal = replies.find((reply) => reply instanceof RedisError);
    if (refusal instanceof RedisError) {
      this.socket?.destroy(new Error(refusal.message));
      return;
    }
    if (this.reason) this.options.log(`database ${this.options.database}: Redis is back`);
    this.state = "ready";
    this.reason = "";
    this.pauseMs = firstPauseMs;
    this.socket?.setTimeout(this.options.replyTimeoutMs);
    this.flushSoon();
  }

  /** What arrives in one turn of the event loop goes out in one write. */
  private flushSoon(): void {
    if (this.flushing || this.unsent.length === 0) return;
    this.flushing = true;
    setImmediate(() => {
      this.flushing = false;
      if (this.state === "ready") this.flush();
    });
  }

  private flush(): void {
    const pieces: (string | Buffer)[] = [];
    for (const request of this.unsent) {
      for (const piece of request.bytes) pieces.push(piece);
      request.bytes = [];
      this.underWay.push(request);
    }
    this.unsent = [];
    this.socket?.write(joined(pieces));
  }

  private take(reply: Reply): void {
    const request = this.underWay[0];
    if (!request) {
      this.socket?.destroy(new Error("Redis sent an answer nobody asked for"));
      return;
    }
    request.replies.push(reply);
    if (request.replies.length < request.expected) return;
    this.underWay.shift();
    request.resolve(request.replies);
  }

  private lose(failure: string): void {
    const wasReady = this.state === "ready";
    const lost = this.underWay;
    this.underWay = [];
    for (const request of lost) request.reject(new AnswerLost(failure));
    if (this.state === "closed") return;
    if (wasReady) {
      this.options.log(`database ${this.options.database}: connection to Redis lost (${failure})`);
      this.reason = failure;
      this.state = "connecting";
      this.open();
      return;
    }
    if (this.state === "connecting")
      this.options.log(`database ${this.options.database}: Redis is away (${failure})`);
    this.reason = failure;
    this.state = "away";
    this.refuseUnsent();
    this.retry = setTimeout(() => this.open(), this.pauseMs * (0.75 + Math.random() / 2));
    this.retry.unref();
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
  }

  private refuseUnsent(): void {
    const unsent = this.unsent;
    this.unsent = [];
    for (const request of unsent) request.reject(new RedisAway(this.reason));
  }
}

function joined(pieces: (string | Buffer)[]): string | Buffer {
  if (pieces.every((piece) => typeof piece === "string")) return pieces.join("");
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)));
}
