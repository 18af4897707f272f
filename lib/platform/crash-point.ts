/**
 * A place at which a test may have the process die as if by kill -9. Only test builds know of it: everywhere else the
 * build leaves nothing of this function.
 */
export function crashPoint(name: string): void {
  if (process.env.NEXT_CRASH_POINTS !== "on") return;
  if (process.env.CRASH_AT === name) process.kill(process.pid, "SIGKILL");
}
