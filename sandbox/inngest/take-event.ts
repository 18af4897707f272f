import { evaluate, type Scope } from "./expressions.ts";
import { answerInvokers, cancelRun } from "./finish-run.ts";
import { closeStep } from "./finish-step.ts";
import { newUlid } from "./ids.ts";
import { messageOf } from "./message-of.ts";
import { offerEvent } from "./offer-event.ts";
import type { InngestEvent, Trigger } from "./protocol.ts";
import type { EventRecord } from "./records.ts";
import { letStray } from "./retention.ts";
import { type RegisteredFunction, triggerOf, type World } from "./world.ts";

export type GivenEvent = Partial<InngestEvent> & { name: string };

/** Takes an event in: wakes and cancels the runs that wait for it, then starts the functions it triggers. */
export function takeEvent(world: World, given: GivenEvent, id = newUlid()): string {
  if (world.events.get(id)) return id; // a repeated POST
  const record = recordEvent(world, given, id);
  wakeWaiting(world, record.event);
  for (const fn of [...world.functions.values()]) {
    if (fn.triggers.some((trigger) => isTriggered(world, trigger, record.event))) giveTo(world, fn, record);
  }
  letStray(world, id);
  return id;
}

/** Gives an event to one function only: invocations and crons. */
export function takeEventFor(
  world: World,
  fn: RegisteredFunction,
  given: GivenEvent,
  parent?: EventRecord["parent"],
): string {
  const record = recordEvent(world, given, newUlid(), parent);
  giveTo(world, fn, record);
  letStray(world, record.id);
  return record.id;
}

/** Whether anyone would notice an event of this name. */
export function isHeard(world: World, name: string): boolean {
  if (world.waits.hasEvent(name)) return true;
  return [...world.functions.values()].some((fn) => fn.triggers.some((trigger) => namesEvent(trigger, name)));
}

function recordEvent(
  world: World,
  given: GivenEvent,
  id: string,
  parent?: EventRecord["parent"],
): EventRecord {
  const event: InngestEvent = {
    ...given,
    data: given.data ?? {},
    user: given.user ?? {},
    id: given.id || id,
    ts: given.ts || Date.now(),
  };
  const record: EventRecord = { id, event, receivedAt: Date.now(), ...(parent ? { parent } : {}) };
  world.events.put(id, record);
  return record;
}

function wakeWaiting(world: World, event: InngestEvent): void {
  for (const wait of world.waits.candidates(event)) {
    const run = world.runs.get(wait.runId);
    if (!run) continue;
    const scope = { event: triggerOf(world, run), async: event };
    if (wait.if && !isTrue(world, wait.if, scope)) continue;
    if (wait.stepId) closeStep(world, run.id, wait.stepId, { data: event });
    else cancelRun(world, run, `cancelled by event ${event.name}`);
  }
}

function isTriggered(world: World, trigger: Trigger, event: InngestEvent): boolean {
  return (
    namesEvent(trigger, event.name) && (!trigger.expression || isTrue(world, trigger.expression, { event }))
  );
}

function namesEvent({ event }: Trigger, name: string): boolean {
  return (
    event !== undefined && (event === name || (event.endsWith("*") && name.startsWith(event.slice(0, -1))))
  );
}

function isTrue(world: World, expression: string, scope: Scope): boolean {
  try {
    return Boolean(evaluate(expression, scope));
  } catch (error) {
    world.log(`expression ${expression}: ${messageOf(error)}`);
    return false;
  }
}

/** One function's broken key expression must not cost the others their event. */
function giveTo(world: World, fn: RegisteredFunction, record: EventRecord): void {
  try {
    offerEvent(world, fn, record);
  } catch (error) {
    world.log(`event ${record.event.name} for ${fn.id}: ${messageOf(error)}`);
    answerInvokers(world, [record], { error: { name: "Error", message: messageOf(error) } });
  }
}
