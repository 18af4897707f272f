import { cloth, matte } from "../kit/materials";
import type { Vec } from "../kit/mesh";

export function stripes(
  base: string,
  line: string,
  { every = 4, width = 0.8, axis = "v" as "u" | "v" } = {},
) {
  const under = matte(base).color;
  const over = matte(line).color;
  return (u: number, v: number, p: Vec) =>
    (((axis === "v" ? v : u) % every) + every) % every < width ? over(u, v, p) : under(u, v, p);
}

export function checks(base: string, first: string, { every = 6, width = 3 } = {}) {
  const a = matte(base).color([0, 0, 0][0] as number, 0, [0, 0, 0]);
  const b = matte(first).color(0, 0, [0, 0, 0]);
  const on = (x: number) => ((x % every) + every) % every < width;
  return (u: number, v: number) => {
    const k = ((on(u) ? 1 : 0) + (on(v) ? 1 : 0)) / 2;
    return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k] as const;
  };
}

export const linen = (color: string) => cloth(color, { threads: 3.2, depth: 0.03, slub: 0.2 });
