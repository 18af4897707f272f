import { findError, tossError } from "../errors/find-error";
import { TossError } from "../errors/toss-error";
import { type Answer, json, page, type Silence } from "../http/answer";

export const faultModes = ["timeout", "500", "drop-answer", "slow", "html", "error"] as const;
type FaultMode = (typeof faultModes)[number];
const maxFaults = 100;
const defaultSlowMs = 3000;

export interface FaultOrder {
  /** part of "METHOD /path", or a regular expression found in it */
  match: string;
  mode: FaultMode;
  times?: number;
  ms?: number;
  code?: string;
  status?: number;
  /** the work is done first, then the fault takes its answer away */
  afterEffect?: boolean;
}

export interface Fault extends FaultOrder {
  id: number;
  left: number;
  hits: number;
}

/** How a request's own work is disturbed while it runs. */
export interface Disturbance {
  delayMs: number;
  refusal?: TossError;
}

const undisturbed: Disturbance = { delayMs: 0 };

/** What is to go wrong, and how often still. */
export class Faults {
  readonly #faults: Fault[] = [];
  readonly #tests = new Map<number, (line: string) => boolean>();
  #lastId = 0;

  list(): Fault[] {
    return [...this.#faults];
  }

  add(order: FaultOrder): Fault {
    const fault = { ...order, id: ++this.#lastId, left: order.times ?? 1, hits: 0 };
    this.#faults.push(fault);
    this.#tests.set(fault.id, matcher(order.match));
    if (this.#faults.length > maxFaults) this.remove(this.#faults[0]?.id ?? 0);
    return fault;
  }

  remove(id: number): void {
    const at = this.#faults.findIndex((fault) => fault.id === id);
    if (at >= 0) this.#faults.splice(at, 1);
    this.#tests.delete(id);
  }

  clear(): void {
    this.#faults.length = 0;
    this.#tests.clear();
  }

  /** The fault meant for this request, used up by one. */
  take(line: string): Fault | undefined {
    const fault = this.#faults.find(({ id }) => this.#tests.get(id)?.(line));
    if (!fault) return undefined;
    fault.hits++;
    if (--fault.left <= 0) this.remove(fault.id);
    return fault;
  }
}

/** Answers the way the fault wants it, around the work itself. */
export async function answerUnder(
  fault: Fault | undefined,
  work: (disturbance: Disturbance) => Promise<Answer>,
): Promise<Answer | Silence> {
  if (!fault) return work(undisturbed);
  const { mode, afterEffect = false, ms = 0 } = fault;
  if (mode === "slow") return work({ delayMs: fault.ms ?? defaultSlowMs });
  if (mode === "500" || mode === "error") {
    const refusal = refusalOf(fault);
    if (!afterEffect) return work({ delayMs: ms, refusal });
    await work({ delayMs: ms });
    return json(refusal.status, { code: refusal.code, message: refusal.message });
  }
  if (afterEffect || mode === "drop-answer") await work({ delayMs: ms });
  if (mode === "html")
    return page(502, "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>");
  return mode === "drop-answer" ? "cut" : "hang";
}

function refusalOf({ mode, code, status }: Fault): TossError {
  if (mode === "500") return findError(code ?? "") ?? tossError("FAILED_INTERNAL_SYSTEM_PROCESSING");
  const known = findError(code ?? "") ?? tossError("UNKNOWN_ERROR");
  return status === undefined ? known : new TossError(code ?? known.code, status, known.message);
}

function matcher(match: string): (line: string) => boolean {
  const pattern = compile(match);
  return (line) => line.includes(match) || (pattern?.test(line) ?? false);
}

function compile(match: string): RegExp | undefined {
  try {
    return new RegExp(match);
  } catch {
    return undefined;
  }
}
