import { type Command, commandName } from "./command";
import { BadRequest } from "./read-commands";

type FaultMode = "drop-answer" | "slow" | "down";

export interface Fault {
  mode: FaultMode;
  /** How many requests it still strikes; null is until it is switched off. */
  times: number | null;
  /** How late a slow answer is. */
  ms: number;
  /** Strikes only requests with a command that begins with these words, e.g. `evalsha` or `set order:`. */
  match: string;
}

const modes: FaultMode[] = ["drop-answer", "slow", "down"];

/** The fault each database has at the moment: a test troubles nobody but itself. */
export class Faults {
  private readonly active = new Map<number, Fault>();

  set(database: number, body: Buffer): Fault | null {
    const fault = faultIn(body);
    if (fault) this.active.set(database, fault);
    else this.active.delete(database);
    return fault;
  }

  /** The fault that strikes this request, counted off. */
  strike(database: number, commands: Command[]): Fault | null {
    const fault = this.active.get(database);
    if (!fault || !commands.some((command) => matches(command, fault.match))) return null;
    if (fault.times !== null) {
      fault.times -= 1;
      if (fault.times <= 0) this.active.delete(database);
    }
    return fault;
  }
}

function matches(command: Command, match: string): boolean {
  if (match === "") return true;
  const words = [commandName(command), ...command.slice(1).map(String)].join(" ");
  return words.slice(0, match.length).toLowerCase() === match.toLowerCase();
}

function faultIn(body: Buffer): Fault | null {
  const { mode, times = null, ms = 1_000, match = "" } = wishIn(body);
  if (mode === "none") return null;
  const known = modes.find((name) => name === mode);
  if (!known) throw new BadRequest(`mode is one of ${modes.join(", ")}, none`);
  if (times !== null && !(Number.isInteger(times) && Number(times) > 0))
    throw new BadRequest("times is a whole number above 0");
  if (!(typeof ms === "number" && ms >= 0 && ms <= 600_000))
    throw new BadRequest("ms is a number from 0 to 600000");
  if (typeof match !== "string") throw new BadRequest("match is a text");
  return { mode: known, times: times === null ? null : Number(times), ms, match };
}

function wishIn(body: Buffer): Record<string, unknown> {
  try {
    const wish: unknown = JSON.parse(body.toString());
    if (typeof wish === "object" && wish !== null) return { ...wish };
  } catch {}
  throw new BadRequest('expected JSON like {"mode":"drop-answer","times":1}');
}
