import "server-only";
import type { z } from "zod";

export type Issue = { path: string; message: string };

/** What is wrong, field by field. Of a body that may have several forms, what keeps it from the form it is nearest to. */
export function issuesOf(error: z.ZodError): Issue[] {
  const told = new Map(error.issues.flatMap((issue) => spread(issue, [])).map((one) => [one.path, one]));
  return [...told.values()];
}

type Raw = z.core.$ZodIssue;

function spread(issue: Raw, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key].join("."), message: issue.message }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const fewest = Math.min(...issue.errors.map((form) => form.length));
    const nearest = issue.errors.filter((form) => form.length === fewest);
    return nearest.flat().flatMap((one) => spread(one, path));
  }
  return [{ path: path.join("."), message: issue.message }];
}
