import { ball, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { fuzzy, matte } from "../kit/materials";
import { place, stand, type Thing, type Vec } from "../kit/mesh";
import { smooth } from "../kit/outline";
import { slab } from "../kit/slab";
import { lay } from "./textile";

/** Braided rope with a knot at each end. */
export function ropeToy(colors: [string, string]): Thing {
  const strands = [0, 1, 2].map((k) => {
    const line: Vec[] = Array.from({ length: 40 }, (_, i) => {
      const a = i * 0.75 + (k * Math.PI * 2) / 3;
      return [(i - 19.5) * 0.72, 1.5 + Math.sin(a) * 0.8, Math.cos(a) * 0.8 + Math.sin(i * 0.12) * 2.4];
    });
    return tube(line, 0.85, fuzzy(colors[k % 2] as string, 0.18, 0.05), { around: 10, perSegment: 3 });
  });
  const knots = [-1, 1].flatMap((s) => {
    const x = s * 13.6;
    const z = Math.sin((s > 0 ? 38 : 1) * 0.12) * 2.4;
    const hairs = Array.from({ length: 12 }, (_, i) =>
      tube(
        [
          [x + s * 1.6, 1.6, z],
          [x + s * 4, 1.5 + Math.sin(i * 2.1) * 1.1, z + Math.cos(i * 2.1) * 1.3],
          [x + s * 6, 1.2 + Math.sin(i * 2.1) * 1, z + Math.cos(i * 2.1) * 2.1],
        ],
        0.3,
        fuzzy(colors[i % 2] as string, 0.2),
        { around: 6, perSegment: 3 },
      ),
    );
    return [...place([ball(2.5, fuzzy(colors[0], 0.3, 0.09), 0.9)], { at: [x, 2, z] }), ...hairs];
  });
  return place(stand([...strands, ...knots]), { turn: 16 });
}

/** Feather on a stick. */
export function wand(wood: Material, feather: string): Thing {
  const rod = tube(
    [
      [-16, 0.6, 6],
      [0, 0.6, 0],
      [14, 0.6, -5],
    ],
    0.42,
    wood,
  );
  const cord = tube(
    [
      [14, 0.6, -5],
      [19, 0.3, -3],
      [18, 0.3, 3],
      [12, 0.3, 6],
    ],
    0.13,
    matte("#a08c68"),
    { around: 6 },
  );
  const vane = smooth([
    [0, 0],
    [1.3, 2],
    [1.7, 5],
    [1.2, 8],
    [0, 10],
    [-1.2, 8],
    [-1.7, 5],
    [-1.3, 2],
  ]);
  const plumes = [-28, 0, 28].flatMap((a) =>
    place(lay(slab([vane], fuzzy(feather, 0.3, 0.12), { thickness: 0.7, soft: 1.2, back: false })), {
      at: [9.5 - Math.abs(a) * 0.01, 0.1, 9 + a * 0.06],
      turn: 118 + a,
    }),
  );
  return [rod, cord, ...plumes, ...place([ball(0.9, matte("#9c5f4c"))], { at: [12, 0.8, 6.2] })];
}
