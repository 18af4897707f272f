import "server-only";
import { env } from "@/lib/platform/env";

/** A server that lacks a setting would answer every request with 500; better it does not start, and says why. */
export function startServer(): void {
  try {
    env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
