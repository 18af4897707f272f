import type { Pair } from "./mesh";

/** Closed lines; a second line inside the first is a hole. */
export type Outline = Pair[][];

/** Signed distance to an outline, sampled on a grid; positive inside. */
export interface Field {
  low: Pair;
  step: number;
  columns: number;
  rows: number;
  values: Float32Array;
}

/** Closed Catmull-Rom curve through the points. */
export function smooth(points: Pair[], perSegment = 8): Pair[] {
  const n = points.length;
  return points.flatMap((_, i) =>
    Array.from({ length: perSegment }, (_, s) =>
      spline(
        wrap(points, i - 1),
        wrap(points, i),
        wrap(points, (i + 1) % n),
        wrap(points, i + 2),
        s / perSegment,
      ),
    ),
  );
}

/** Open Catmull-Rom curve through the points. */
export function curve(points: Pair[], perSegment = 10): Pair[] {
  const last = points.length - 1;
  const at = (i: number) => points[Math.min(last, Math.max(0, i))] as Pair;
  const made: Pair[] = [];
  for (let i = 0; i < last; i++) {
    for (let s = 0; s < perSegment; s++)
      made.push(spline(at(i - 1), at(i), at(i + 1), at(i + 2), s / perSegment));
  }
  made.push(at(last));
  return made;
}

/** A polygon with its corners rounded off; a radius per corner, or one for all. */
export function rounded(points: Pair[], radius: number | number[], perCorner = 7): Pair[] {
  return points.flatMap((corner, i) => {
    const before = wrap(points, i - 1);
    const after = wrap(points, i + 1);
    const wanted = typeof radius === "number" ? radius : (radius[i] ?? 0);
    const r = Math.min(wanted, distance(corner, before) / 2.05, distance(corner, after) / 2.05);
    const from = towards(corner, before, r);
    const to = towards(corner, after, r);
    return Array.from({ length: perCorner }, (_, s) => {
      const t = s / (perCorner - 1);
      const k = 1 - t;
      return [
        from[0] * k * k + corner[0] * 2 * k * t + to[0] * t * t,
        from[1] * k * k + corner[1] * 2 * k * t + to[1] * t * t,
      ] as Pair;
    });
  });
}

export function box(width: number, height: number, radius = 0, [x, y]: Pair = [0, 0]): Pair[] {
  const w = width / 2;
  const h = height / 2;
  const corners: Pair[] = [
    [x - w, y - h],
    [x + w, y - h],
    [x + w, y + h],
    [x - w, y + h],
  ];
  return rounded(corners, radius);
}

export function oval(width: number, height: number, [x, y]: Pair = [0, 0], count = 48): Pair[] {
  return Array.from({ length: count }, (_, i) => {
    const a = (i / count) * Math.PI * 2;
    return [x + (Math.cos(a) * width) / 2, y + (Math.sin(a) * height) / 2] as Pair;
  });
}

/** Left half given from top to bottom; the right half mirrors it. */
export function mirrored(left: Pair[]): Pair[] {
  return [...left, ...[...left].reverse().map(([x, y]) => [-x, y] as Pair)];
}

export function field(outline: Outline, resolution = 150): Field {
  const xs = outline.flat().map(([x]) => x);
  const ys = outline.flat().map(([, y]) => y);
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const step = (span * 1.06) / resolution;
  const low: Pair = [Math.min(...xs) - step * 2, Math.min(...ys) - step * 2];
  const columns = Math.ceil((Math.max(...xs) - low[0]) / step) + 4;
  const rows = Math.ceil((Math.max(...ys) - low[1]) / step) + 4;
  const values = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      values[j * columns + i] = signedDistance(outline, low[0] + i * step, low[1] + j * step);
    }
  }
  return { low, step, columns, rows, values };
}

export function readField(f: Field, x: number, y: number): number {
  const fx = Math.min(f.columns - 1.001, Math.max(0, (x - f.low[0]) / f.step));
  const fy = Math.min(f.rows - 1.001, Math.max(0, (y - f.low[1]) / f.step));
  const i = fx | 0;
  const j = fy | 0;
  const u = fx - i;
  const v = fy - j;
  const k = j * f.columns + i;
  const top = (f.values[k] ?? -1) * (1 - u) + (f.values[k + 1] ?? -1) * u;
  const bottom = (f.values[k + f.columns] ?? -1) * (1 - u) + (f.values[k + f.columns + 1] ?? -1) * u;
  return top * (1 - v) + bottom * v;
}

/** The same field without ridges: blurred inside, still zero along the line. */
export function relaxed(f: Field, cells: number): Field {
  const r = Math.min(14, Math.round(cells));
  if (r < 1) return f;
  const inside = f.values.map((value) => Math.max(0, value));
  let values: Float32Array = inside;
  for (let pass = 0; pass < 2; pass++)
    values = blurred(blurred(values, f.columns, f.rows, r, 1), f.columns, f.rows, r, f.columns);
  const reach = r * f.step * 1.6;
  return {
    ...f,
    values: Float32Array.from(values, (value, k) => {
      const d = f.values[k] ?? 0;
      const t = Math.min(1, Math.max(0, d / reach));
      return value * t + d * (1 - t);
    }),
  };
}

function blurred(
  values: Float32Array,
  columns: number,
  rows: number,
  r: number,
  stride: number,
): Float32Array {
  const made = new Float32Array(values.length);
  const length = stride === 1 ? columns : rows;
  const lines = stride === 1 ? rows : columns;
  for (let line = 0; line < lines; line++) {
    const start = stride === 1 ? line * columns : line;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let k = i - r; k <= i + r; k++)
        sum += values[start + Math.min(length - 1, Math.max(0, k)) * stride] ?? 0;
      made[start + i * stride] = sum / (r * 2 + 1);
    }
  }
  return made;
}

function signedDistance(outline: Outline, x: number, y: number): number {
  let best = 1e9;
  let inside = false;
  for (const line of outline) {
    for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
      const [ax, ay] = line[j] as Pair;
      const [bx, by] = line[i] as Pair;
      const dx = bx - ax;
      const dy = by - ay;
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      const ex = ax + dx * t - x;
      const ey = ay + dy * t - y;
      best = Math.min(best, ex * ex + ey * ey);
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside ? Math.sqrt(best) : -Math.sqrt(best);
}

function spline(a: Pair, b: Pair, c: Pair, d: Pair, t: number): Pair {
  const axis = (i: 0 | 1) =>
    0.5 *
    (2 * b[i] +
      (c[i] - a[i]) * t +
      (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
      (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
  return [axis(0), axis(1)];
}

function wrap(points: Pair[], i: number): Pair {
  return points[(i + points.length) % points.length] as Pair;
}

function distance(a: Pair, b: Pair): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function towards(from: Pair, to: Pair, length: number): Pair {
  const k = length / (distance(from, to) || 1);
  return [from[0] + (to[0] - from[0]) * k, from[1] + (to[1] - from[1]) * k];
}
