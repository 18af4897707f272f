const NAMES = "jan feb mar apr may jun jul aug sep oct nov dec sun mon tue wed thu fri sat".split(" ");
const RANGES: [number, number][] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

export interface Cron {
  source: string;
  /** Whether it fires in the minute that begins at this moment. */
  matches(minute: Date): boolean;
}

/** "m h dom mon dow", optionally with "TZ=Asia/Seoul " in front (default UTC). Throws for anything else. */
export function parseCron(source: string): Cron {
  const [, timeZone = "UTC", rest = ""] = /^(?:(?:CRON_)?TZ=(\S+)\s+)?(.+)$/.exec(source.trim()) ?? [];
  const fields = rest.toLowerCase().split(/\s+/);
  if (fields.length !== 5) throw new SyntaxError(`unsupported cron: ${source}`);
  const [minutes, hours, days, months, weekdays] = fields.map((field, i) => parseField(field, i, source)) as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const clock = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", minute: "numeric", hour: "numeric" },
    ...{ day: "numeric", month: "numeric", weekday: "short" },
  });
  // Cron's own rule: when both days are restricted, either is enough.
  const eitherDay = !fields[2]?.startsWith("*") && !fields[4]?.startsWith("*");
  return {
    source,
    matches(minute) {
      const now = Object.fromEntries(clock.formatToParts(minute).map((part) => [part.type, part.value]));
      const dayFits = days.has(Number(now.day));
      const weekdayFits = weekdays.has(numberOf((now.weekday ?? "").toLowerCase()));
      return (
        minutes.has(Number(now.minute)) &&
        hours.has(Number(now.hour)) &&
        months.has(Number(now.month)) &&
        (eitherDay ? dayFits || weekdayFits : dayFits && weekdayFits)
      );
    },
  };
}

function parseField(field: string, index: number, source: string): Set<number> {
  const [lowest, highest] = RANGES[index] as [number, number];
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const [range = "", stepText = "1"] = part.split("/");
    const [from = "", to] = range.split("-");
    const step = Number(stepText);
    const first = range === "*" ? lowest : numberOf(from);
    const last = range === "*" || (part.includes("/") && !to) ? highest : numberOf(to ?? from);
    const valid =
      [step, first, last].every(Number.isInteger) && step > 0 && first >= lowest && last <= highest;
    if (!valid || first > last) throw new SyntaxError(`unsupported cron field ${part}: ${source}`);
    for (let value = first; value <= last; value += step) values.add(index === 4 ? value % 7 : value);
  }
  return values;
}

function numberOf(text: string): number {
  const index = NAMES.indexOf(text);
  if (index < 0) return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return index < 12 ? index + 1 : index - 12;
}
