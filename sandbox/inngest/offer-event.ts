import { msFromNow } from "./durations.ts";
import { evaluate } from "./expressions.ts";
import { limiterKey, passes } from "./flow-control.ts";
import type { EventRecord, Group } from "./records.ts";
import { letStray } from "./retention.ts";
import { startRun } from "./start-run.ts";
import { afterMs, type RegisteredFunction, type World } from "./world.ts";

const DAY_MS = 864e5;

/** Gives an event to a function: known event ids are dropped, batches and debounced events are gathered first. */
export function offerEvent(world: World, fn: RegisteredFunction, record: EventRecord): void {
  const { event } = record;
  const hasOwnId = event.id !== record.id;
  if (hasOwnId && !passes(world, `event|${fn.id}|${event.id}`, 1, DAY_MS)) return;
  const scope = { event };
  const { batchEvents: batch, debounce } = fn;
  if (batch && (!batch.if || evaluate(batch.if, scope))) {
    const key = limiterKey(fn, "batch", batch.key, scope);
    const flushAt = afterMs(world, msFromNow(batch.timeout));
    const group: Group = world.groups.get(key) ?? { ...newGroup("batch", fn), flushAt };
    group.eventIds.push(record.id);
    holdEvent(world, record.id);
    saveGroup(world, key, group);
    if (group.eventIds.length >= batch.maxSize) flushGroup(world, key);
  } else if (debounce) {
    const key = limiterKey(fn, "debounce", debounce.key, scope);
    const group: Group = world.groups.get(key) ?? { ...newGroup("debounce", fn), flushAt: 0 };
    const replaced = group.eventIds;
    const latest = debounce.timeout
      ? group.since + msFromNow(debounce.timeout) / world.options.speed
      : Infinity;
    group.flushAt = Math.min(latest, afterMs(world, msFromNow(debounce.period)));
    group.eventIds = [record.id];
    holdEvent(world, record.id);
    saveGroup(world, key, group);
    for (const id of replaced) releaseEvent(world, id);
  } else startRun(world, fn, [record]);
}

function newGroup(kind: Group["kind"], fn: RegisteredFunction): Omit<Group, "flushAt"> {
  return { kind, functionId: fn.id, eventIds: [], since: Date.now() };
}

function saveGroup(world: World, key: string, group: Group): void {
  world.groups.put(key, group);
  armGroup(world, key, group);
}

export function armGroup(world: World, key: string, group: Group): void {
  world.timersOfGroup.get(key)?.stop();
  world.timersOfGroup.set(
    key,
    world.timers.at(group.flushAt, () => flushGroup(world, key)),
  );
}

function flushGroup(world: World, key: string): void {
  const group = world.groups.get(key);
  if (!group) return;
  world.timersOfGroup.get(key)?.stop();
  world.timersOfGroup.delete(key);
  world.groups.delete(key);
  const fn = world.functions.get(group.functionId);
  const records = group.eventIds.flatMap((id) => world.events.get(id) ?? []);
  if (fn && records.length > 0) startRun(world, fn, records);
  else
    world.log(
      `dropped ${records.length} events gathered for ${group.functionId}, which is not registered any more`,
    );
  for (const id of group.eventIds) releaseEvent(world, id);
}

export function holdEvent(world: World, id: string): void {
  world.heldEvents.set(id, (world.heldEvents.get(id) ?? 0) + 1);
}

function releaseEvent(world: World, id: string): void {
  const count = (world.heldEvents.get(id) ?? 1) - 1;
  if (count > 0) world.heldEvents.set(id, count);
  else world.heldEvents.delete(id);
  letStray(world, id);
}
