/** code → [HTTP status, Korean message] */
export type ErrorTable = Readonly<Record<string, readonly [status: number, message: string]>>;

/** An answer of the service that is not the one asked for. */
export class TossError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
