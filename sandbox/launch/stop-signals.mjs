import { parentOf } from "./process-birth.mjs";

/**
 * Every way in which somebody asks this process to stop, npm's sudden death among them: killed by force it tells nobody.
 * @param {(why: string) => void} stop
 */
export function onStopSignals(stop) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => stop(signal));
  // Whoever read our output may have gone before us.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  if (process.env.npm_lifecycle_event) watchNpm(() => stop("npm has gone"));
}

/** npm is our parent, or the parent of the shell that is. @param {() => void} onGone */
function watchNpm(onGone) {
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atStart = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === atStart) return;
    clearInterval(watch);
    onGone();
  }, 1_000);
  watch.unref();
}
