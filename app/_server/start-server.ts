import "server-only";
import { isShown } from "@/lib/catalog/queries";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { recover } from "@/lib/platform/recover";
import { squeezeAnswers } from "./squeeze-answers";

/**
 * A server that lacks a setting would answer every request with 500; better it does not start, and says why. The first
 * question opens the connection and takes far longer than any other: no visitor has to ask it.
 */
export function startServer(): void {
  try {
    squeezeAnswers(env().NEXT_DIST_DIR);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  void recover(
    () => isShown(newId()),
    async () => null,
  );
}
