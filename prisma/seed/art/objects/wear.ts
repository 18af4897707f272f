import { lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal, wood } from "../kit/materials";
import { type Pair, place, stand, surface, type Thing, type Vec } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { box, oval, rounded, smooth } from "../kit/outline";
import { plank, slab } from "../kit/slab";
import { lay } from "./textile";

export function ballCap(material: Material, under: Material = material): Thing {
  const seams: Material = {
    ...material,
    bump: (u, v, p) =>
      -0.1 * Math.exp(-((((Math.atan2(p[2], p[0]) * 3) / Math.PI) % 1) ** 2) * 500) +
      (material.bump?.(u, v, p) ?? 0),
  };
  const crown = lathe(
    [
      [9.2, 0],
      [9.6, 2],
      [9.4, 6],
      [7.8, 9.6],
      [4.6, 11.8],
      [1.2, 12.6],
      [0, 12.6],
    ],
    seams,
  );
  const brim = surface(
    (u, v) => {
      const a = (u - 0.5) * 2.3;
      const r = 9 + v * 7.4 * Math.cos(a * 1.32) ** 0.7;
      return [Math.sin(a) * r, 1.5 - v * 0.9 - 0.9 * (Math.sin(a) * (0.5 + v * 0.5)) ** 2, Math.cos(a) * r];
    },
    [40, 16],
    { ...under, bump: (_u, v) => 0.05 * Math.abs(Math.sin(v * 22)) },
    [18, 1],
  );
  const button = place(slab([oval(1.6, 1.6)], material, { thickness: 0.9 }), { tip: -90, at: [0, 12.7, 0] });
  return place(stand([...crown, brim, ...button]), { turn: -34 });
}

export function slippers(material: Material, lining: Material, sole: Material): Thing {
  const shape = smooth([
    [0, 14],
    [4, 12.6],
    [5.4, 7],
    [4.4, -2],
    [4.2, -9],
    [2.4, -13.4],
    [0, -14.2],
    [-2.4, -13.4],
    [-4, -9],
    [-4.1, -2],
    [-4.8, 7],
    [-3.6, 12.6],
  ]);
  const bed = place(plank([shape], lining, 1), { tip: -90, at: [0, 1.7, 0] });
  const base = place(plank([shape.map(([x, y]) => [x * 1.05, y * 1.03] as Pair)], sole, 1.3, 0.3), {
    tip: -90,
    at: [0, 0.7, 0],
  });
  const upper = surface(
    (u, v) => {
      const a = Math.PI * u;
      const z = -13.2 + v * 15;
      const w = 5.5 * Math.sqrt(Math.max(0.02, 1 - ((z + 4) / 10.4) ** 2 * 0.62));
      const tall =
        (1.4 + 4.4 * Math.sin(Math.min(1, v * 0.9 + 0.12) * Math.PI * 0.5)) * Math.min(1, v * 3 + 0.25);
      return [Math.cos(a) * w, 1.6 + Math.sin(a) ** 0.8 * tall, z];
    },
    [36, 30],
    material,
    [14, 16],
  );
  const hem = tube(
    Array.from({ length: 13 }, (_, i) => {
      const a = Math.PI * (i / 12);
      return [
        Math.cos(a) * 5.5 * Math.sqrt(1 - (5.8 / 10.4) ** 2 * 0.62),
        1.6 + Math.sin(a) ** 0.8 * 5.75,
        1.8,
      ] as Vec;
    }),
    0.36,
    lining,
  );
  const one = [...bed, ...base, upper, hem];
  return [...place(one, { at: [-6.6, 0, 0], turn: 188 }), ...place(one, { at: [6.6, 0, 1.5], turn: 172 })];
}

/** Folded umbrella lying on the table. */
export function umbrella(material: Material, grip: Material, { length = 76 } = {}): Thing {
  const pleats = (a: number, r: number) =>
    r * (1 + 0.16 * Math.sin(a * 8 + 0.6) - 0.1 * Math.abs(Math.sin(a * 4)));
  const canopy = surface(
    (u, v) => {
      const a = u * Math.PI * 2 + v * 1.6;
      const r = pleats(
        a,
        0.7 + 2.6 * Math.sin(Math.min(1, v * 1.25) * Math.PI * 0.62) * (v > 0.9 ? 1 - (v - 0.9) * 4 : 1),
      );
      return [Math.cos(a) * r, 12 + v * (length - 30), Math.sin(a) * r];
    },
    [80, 50],
    material,
    [14, length],
  );
  const hook: Vec[] = [
    [0, length - 20, 0],
    [0, length - 6, 0],
    [0, length - 1, 0],
    [2.4, length + 3.6, 0],
    [6, length + 3.4, 0],
    [7.6, length - 1, 0],
    [7.4, length - 3.5, 0],
  ];
  const band = lathe(
    [
      [3.1, length - 37],
      [3.5, length - 36],
      [3.5, length - 34.6],
      [3.1, length - 33.6],
    ],
    material,
  );
  return lay(
    stand([
      tube(
        [
          [0, 6, 0],
          [0, length - 16, 0],
        ],
        0.45,
        metal("#b9b5ac"),
      ),
      canopy,
      ...band,
      tube(hook, 1.05, grip),
      ...lathe(
        [
          [0, 3],
          [0.4, 3.4],
          [0.5, 12],
          [1.2, 13],
        ],
        metal("#b9b5ac"),
      ),
    ]),
    28,
  );
}

export function handkerchief(material: Material, { size = 17 } = {}): Thing {
  const layer = (k: number): Thing =>
    place(
      slab([box(size - k * 0.5, size - k * 0.5, 0.5)], material, {
        thickness: 0.6,
        soft: 0.5,
        back: false,
        relief: (x, y) => (fbm(x * 0.14 + k, y * 0.14, 3) - 0.45) * 0.8,
      }),
      { at: [k * 0.25, -k * 0.2, k * 0.34], roll: k * 1.3 },
    );
  return lay([...layer(0), ...layer(1), ...layer(2)], 10);
}

/** A name card holder with one card showing. */
export function cardCase(material: Material, card: Material): Thing {
  const sheet = place(plank([box(9, 5.4, 0.4)], card, 0.1, 0.02), { at: [0.3, 2, 0.1] });
  const skin = slab(
    [
      rounded(
        [
          [-5.4, -3.6],
          [5.4, -3.6],
          [5.4, 3.6],
          [1.8, 3.6],
          [0, 2.4],
          [-1.8, 3.6],
          [-5.4, 3.6],
        ],
        [0.8, 0.8, 0.6, 0.8, 1.6, 0.8, 0.6],
      ),
    ],
    material,
    { thickness: 0.9, soft: 0.6 },
  );
  const back = place(slab([box(10.8, 7.2, 0.8)], material, { thickness: 0.7, soft: 0.6 }), {
    at: [0, 0, -0.5],
  });
  return lay([...sheet, ...place(skin, { at: [0, 0, 0.35] }), ...back], -8);
}

export const cane = wood("#8f6238", 1);
