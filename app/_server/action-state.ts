/** What a form knows of its last submission. */
export type ActionState<T = unknown> =
  | { status: "idle" }
  | { status: "done"; value: T }
  | { status: "invalid"; fields: Partial<Record<string, string[]>>; given: Record<string, string> }
  | { status: "refused"; code: string; message: string; given: Record<string, string> };
