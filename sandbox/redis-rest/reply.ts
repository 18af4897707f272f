/** What Redis answered, as RESP2 has it. Strings stay bytes: they need not be text. */
export type Reply = Buffer | number | bigint | null | RedisStatus | RedisError | Reply[];

export class RedisStatus {
  constructor(readonly text: string) {}
}

export class RedisError {
  constructor(readonly message: string) {}
}

/** Redis cannot be reached: the command was not sent. */
export class RedisAway extends Error {}

/** The connection ended after the command was sent: it may or may not have run. */
export class AnswerLost extends Error {}
