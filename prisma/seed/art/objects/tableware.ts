import { lathe, type Profile, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { plastic } from "../kit/materials";
import { place, stand, type Thing, type Vec } from "../kit/mesh";
import { box } from "../kit/outline";
import { plank } from "../kit/slab";

interface Vessel {
  material: Material;
  inside?: Material;
  /** Radius at the rim, the belly and the foot; height. */
  rim: number;
  belly?: number;
  foot?: number;
  height: number;
  wall?: number;
  /** What is in it, up to this share of the height. */
  filled?: { material: Material; to: number };
}

/** Cup, bowl or pot without handles: a wall turned round, open at the top. */
export function vessel({
  material,
  inside = material,
  rim,
  belly = rim,
  foot = rim * 0.8,
  height,
  wall = 0.28,
  filled,
}: Vessel): Thing {
  const outer: Profile = [
    [0, 0.15],
    [foot - 0.2, 0.12],
    [foot - 0.2, 0.12],
    [foot - 0.1, 0],
    [foot, 0.1],
    [foot + (belly - foot) * 0.62, height * 0.12],
    [belly, height * 0.42],
    [rim + (belly - rim) * 0.35, height * 0.75],
    [rim, height - wall * 0.6],
    [rim - wall * 0.15, height - wall * 0.1],
    [rim - wall * 0.5, height],
    [rim - wall * 0.85, height - wall * 0.1],
    [rim - wall, height - wall * 0.6],
  ];
  const inner: Profile = [
    [rim - wall, height - wall * 0.6],
    [rim + (belly - rim) * 0.35 - wall, height * 0.75],
    [belly - wall, height * 0.42],
    [foot + (belly - foot) * 0.5 - wall, height * 0.16],
    [foot * 0.5, wall + 0.2],
    [0, wall + 0.15],
  ];
  const thing = [...lathe(outer, material), ...lathe(inner, inside)];
  if (filled) {
    const y = height * filled.to;
    thing.push(
      ...lathe(
        [
          [0, y],
          [rim - wall * 0.9, y],
        ],
        filled.material,
      ),
    );
  }
  return thing;
}

export const coffee = plastic("#2c1a10", 0.85);

export const greenTea = plastic("#9a9a45", 0.85);

interface Mug extends Vessel {
  handle?: number;
}

export function mug({ handle = 1, ...body }: Mug): Thing {
  const r = body.belly ?? body.rim;
  const h = body.height;
  const arm: Vec[] = [
    [r - 0.25, h * 0.8, 0],
    [r + 1.1 * handle, h * 0.86, 0],
    [r + 2.5 * handle, h * 0.66, 0],
    [r + 2.1 * handle, h * 0.36, 0],
    [r - 0.3, h * 0.2, 0],
  ];
  return [
    ...vessel(body),
    ...place([tube(arm, 0.48, body.material, { flat: 0.62, up: [0, 0, 1] })], { turn: 24 }),
  ];
}

export function plate(radius: number, material: Material, { lip = 1.6, edge = material } = {}): Thing {
  const outer: Profile = [
    [0, 0.3],
    [radius * 0.56, 0.25],
    [radius * 0.58, 0],
    [radius * 0.62, 0.05],
    [radius * 0.82, lip * 0.35],
    [radius * 0.985, lip * 0.92],
    [radius, lip],
    [radius * 0.985, lip * 1.06],
  ];
  const inner: Profile = [
    [radius * 0.985, lip * 1.06],
    [radius * 0.94, lip * 0.95],
    [radius * 0.78, lip * 0.52],
    [radius * 0.6, 0.5],
    [0, 0.48],
  ];
  return [...lathe(outer, edge, 96), ...lathe(inner, material, 96)];
}

export function tray(material: Material, { width = 34, depth = 22, round = false } = {}): Thing {
  if (round) {
    const r = width / 2;
    return lathe(
      [
        [0, 0],
        [r - 0.4, 0],
        [r, 0.3],
        [r, 0.3],
        [r, 1.7],
        [r - 0.3, 2],
        [r - 0.7, 1.7],
        [r - 0.7, 0.9],
        [r - 0.7, 0.9],
        [0, 0.8],
      ],
      material,
      96,
    );
  }
  const base = plank([box(width, depth, 2)], material, 0.8, 0.2);
  const rim = plank([box(width, depth, 2), box(width - 1.6, depth - 1.6, 1.4)], material, 1, 0.25);
  return stand([...place(base, { tip: -90 }), ...place(rim, { tip: -90, at: [0, 0.8, 0] })]);
}
