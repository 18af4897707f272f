import type { Command } from "./command";
import { RedisConnection } from "./redis-connection";
import type { Reply } from "./reply";

export interface PoolOptions {
  url: URL;
  connectionsPerDatabase: number;
  connectTimeoutMs: number;
  replyTimeoutMs: number;
  log: (line: string) => void;
}

/** A few connections to each database, opened at its first use. */
export class RedisPool {
  private readonly databases = new Map<number, RedisConnection[]>();

  constructor(private readonly options: PoolOptions) {}

  /** Runs the commands one directly after the other on one connection. */
  send(database: number, commands: Command[]): Promise<Reply[]> {
    return this.idlest(database).send(commands);
  }

  close(): void {
    for (const connections of this.databases.values()) {
      for (const connection of connections) connection.close();
    }
  }

  private idlest(database: number): RedisConnection {
    const connections = this.databases.get(database) ?? this.open(database);
    return connections.reduce((best, next) => (next.load < best.load ? next : best));
  }

  private open(database: number): RedisConnection[] {
    const { connectionsPerDatabase, ...options } = this.options;
    const connections = Array.from(
      { length: connectionsPerDatabase },
      () => new RedisConnection({ ...options, database }),
    );
    this.databases.set(database, connections);
    return connections;
  }
}
