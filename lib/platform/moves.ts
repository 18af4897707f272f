/** One row of a move table: a thing in any `from` status may go to `to`. */
export type Move<Status extends string> = { readonly from: readonly Status[]; readonly to: Status };

export function movesFrom<Name extends string>(
  table: Readonly<Record<Name, Move<string>>>,
  status: string,
): Name[] {
  const names = Object.keys(table) as Name[];
  return names.filter((name) => table[name].from.includes(status));
}

/** Statuses no chain of moves leads to. A table that has one has a typo. */
export function unreachable(
  table: Readonly<Record<string, Move<string>>>,
  start: string,
  statuses: readonly string[],
): string[] {
  const reached = new Set([start]);
  // A pass over the table adds at least one status or is the last, so |statuses| passes suffice.
  for (const _ of statuses) {
    for (const { from, to } of Object.values(table)) {
      if (from.some((status) => reached.has(status))) reached.add(to);
    }
  }
  return statuses.filter((status) => !reached.has(status));
}
