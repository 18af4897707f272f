import { mix, rgb, scale } from "../kit/color";
import type { Material } from "../kit/material";
import { type Mesh, place, surface, type Thing, type Vec } from "../kit/mesh";
import { fbm, noise } from "../kit/noise";

interface Leaf {
  length: number;
  width: number;
  /** Half-width along the leaf, from stalk to tip. */
  shape?: (t: number) => number;
  bend?: number;
  cup?: number;
  material: Material;
}

export function leafSkin(color: string, { vein = 0.25, gloss = 0.4, edge = "", bands = 0 } = {}): Material {
  const base = rgb(color);
  const pale = mix(base, rgb("#cfd3a0"), 0.5);
  const rim = edge ? rgb(edge) : base;
  return {
    gloss,
    shine: 0.03,
    through: 0.35,
    color: (u, v) => {
      const side = Math.abs(u - 0.5) * 2;
      const mid = Math.exp(-((side / 0.05) ** 2));
      const ribs = Math.max(0, Math.cos((v * 9 - side * 2.2) * Math.PI * 2)) ** 12 * 0.5;
      let c = scale(base, 0.86 + 0.28 * noise(u * 5, v * 7));
      if (bands)
        c = mix(c, scale(base, 0.55), 0.55 * Math.max(0, Math.sin(v * bands + 3 * fbm(u * 4, v * 9, 2))));
      c = mix(c, pale, vein * Math.max(mid, ribs * 0.6));
      return edge && side > 0.78 ? mix(c, rim, 0.75) : c;
    },
  };
}

/** A leaf growing from the origin along +x, its face up. */
export function leaf({
  length,
  width,
  shape = (t) => Math.sin(Math.PI * Math.min(1, t * 0.97 + 0.03) ** 0.75),
  bend = 0.5,
  cup = 0.2,
  material,
}: Leaf): Mesh {
  return surface(
    (u, v) => {
      const half = (width / 2) * Math.max(0.01, shape(v));
      const s = (u - 0.5) * 2;
      const droop = bend * v * v;
      return [
        length * v * (1 - 0.18 * droop),
        length * (0.25 * v * bend - 0.5 * droop * v) + half * cup * s * s,
        -s * half,
      ];
    },
    [8, 16],
    material,
  );
}

export function grow(piece: Thing, at: Vec, direction: number, rise: number, size = 1): Thing {
  return place(place(piece, { roll: rise, scale: size }), { at, turn: direction });
}

/** A leaf whose edge has slits needs more points along it. */
export function densified(options: Leaf & { shape: (t: number) => number }): Mesh {
  const { length, width, shape, bend = 0.5, cup = 0.2, material } = options;
  return surface(
    (u, v) => {
      const half = (width / 2) * Math.max(0.01, shape(v));
      const s = (u - 0.5) * 2;
      return [
        length * v * (1 - 0.18 * bend * v * v),
        length * (0.25 * v * bend - 0.5 * bend * v ** 3) + half * cup * s * s,
        -s * half,
      ];
    },
    [10, 60],
    material,
  );
}
