import { endGroups, signalGroup } from "./process-group.mjs";
import { describeFailure } from "./report.mjs";
import { removeRunFile } from "./run-file.mjs";
import { isOfShop } from "./run-shop.mjs";
import { onStopSignals } from "./stop-signals.mjs";

const SHOP_GRACE_MS = 5_000;
const SERVICES_GRACE_MS = 4_000;

/** npm passes Ctrl-C on to a child that the terminal has told already: that is one Ctrl-C, not two. */
const SAME_CTRL_C_MS = 700;

/**
 * The ways out: asked to, failed, or asked twice.
 * @param {{ keeper: import("./keeper.mjs").Keeper, lock: { release: () => void } }} options
 */
export function createEnding({ keeper, lock }) {
  let begunAt = 0;

  /** @param {number} code */
  async function end(code) {
    if (begunAt > 0) return;
    begunAt = Date.now();
    keeper.close();
    removeRunFile();
    await endGroups(
      keeper.groups().filter(({ name }) => isOfShop(name)),
      SHOP_GRACE_MS,
    );
    await keeper.endAll(SERVICES_GRACE_MS);
    process.stdout.write("Stopped.\n");
    leave(code);
  }

  function endNow() {
    for (const { pid } of keeper.groups()) signalGroup(pid, "SIGKILL");
    leave(1);
  }

  /** @param {number} code */
  function leave(code) {
    keeper.dismiss();
    lock.release();
    process.exit(code);
  }

  /** @param {string} why */
  function stop(why) {
    if (begunAt === 0) {
      process.stdout.write(`\n${why}: stopping (again to stop at once)\n`);
      void end(0);
    } else if (Date.now() - begunAt > SAME_CTRL_C_MS) endNow();
  }

  /** @param {unknown} error */
  async function fail(error) {
    if (begunAt > 0) return;
    process.stderr.write(`${describeFailure(error)}\n`);
    await end(1);
  }

  return {
    fail,
    listen() {
      onStopSignals(stop);
      process.on("uncaughtException", fail);
      process.on("unhandledRejection", fail);
    },
  };
}
