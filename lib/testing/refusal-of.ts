import { Refusal } from "@/lib/platform/refusal";

/** The code the business said no with; "accepted" when it did not, and the error itself when it was no refusal. */
export async function refusalOf(asked: Promise<unknown>): Promise<string> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return "accepted";
  if (error instanceof Refusal) return error.code;
  throw error;
}
