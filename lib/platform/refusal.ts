export type RefusalStatus = 400 | 401 | 402 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429;

export type RefusalDetails = Readonly<Record<string, unknown>> | readonly unknown[];

/** The business said no. Expected, shown to the customer, never retried, never paged about. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: string,
    readonly status: RefusalStatus,
    message: string,
    readonly details?: RefusalDetails,
    /** For 429: when to come back. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
