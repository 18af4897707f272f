/** What a server action says of the last submission, as far as fields and messages go. */
export type FormState =
  | { status: "idle" }
  | { status: "done" }
  | { status: "invalid"; fields: Partial<Record<string, string[]>>; given: Record<string, string> }
  | { status: "refused"; message: string; given: Record<string, string> };

export const firstError = (state: FormState, field: string): string | undefined =>
  state.status === "invalid" ? state.fields[field]?.[0] : undefined;

/** What was typed, so that nobody types it twice. */
export const givenOf = (state: FormState): Record<string, string> => ("given" in state ? state.given : {});
