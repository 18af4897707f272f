import { rgb, scale } from "../kit/color";
import { ball, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte } from "../kit/materials";
import { place, type Thing, type Vec } from "../kit/mesh";
import type { Random } from "../kit/noise";
import { densified, grow, leaf, leafSkin } from "./leaves";

export type PlantKind =
  | "rubber"
  | "olive"
  | "monstera"
  | "snake"
  | "fern"
  | "pilea"
  | "trailing"
  | "cactus"
  | "herb";

export const growers: Record<PlantKind, (random: Random) => Thing> = {
  rubber: (random) => {
    const skin = leafSkin("#3d5238", { gloss: 0.7, vein: 0.35 });
    const stem = tube(
      [
        [0, -1, 0],
        [0.5, 12, 0.3],
        [-0.3, 26, 0],
        [0.2, 38, 0],
      ],
      (t) => 0.8 - 0.4 * t,
      matte("#6b5540"),
    );
    return [
      stem,
      ...spiral(random, 13, (t) => ({
        y: 7 + t * 31,
        rise: 24 + t * 38,
        piece: [leaf({ length: 16 - 5 * t, width: 8.6 - 2.4 * t, bend: 0.55, material: skin })],
      })),
    ];
  },
  olive: (random) => {
    const skin = leafSkin("#7f8c6a", { gloss: 0.25, vein: 0.2 });
    const bark = matte("#8a7a66");
    const branches: Thing = [
      tube(
        [
          [0, -1, 0],
          [0.8, 10, 0],
          [0.2, 20, 0.4],
        ],
        (t) => 0.9 - 0.3 * t,
        bark,
      ),
    ];
    for (let i = 0; i < 11; i++) {
      const a = i * 137.5;
      const rise = 28 + random() * 42;
      const twig: Thing = [
        tube(
          [
            [0, 0, 0],
            [7, 0.6, 0],
            [14, -0.4, 0],
          ],
          (t) => 0.3 - 0.2 * t,
          bark,
          { around: 6 },
        ),
      ];
      for (let k = 0; k < 14; k++)
        twig.push(
          ...grow(
            [leaf({ length: 4.6, width: 1.15, bend: 0.2, material: skin })],
            [2 + k * 0.92, 0.3, 0],
            (k % 2 ? 42 : -42) + random() * 30,
            14 + random() * 30,
          ),
        );
      branches.push(...grow(twig, [0.4, 11 + (i / 11) * 11, 0.2], a, rise));
    }
    return branches;
  },
  monstera: (random) => {
    const skin = leafSkin("#4c6b45", { gloss: 0.5, vein: 0.45 });
    const shape = (t: number) =>
      Math.sin(Math.PI * t ** 0.62) *
      (t > 0.2 && t < 0.88 ? 1 - 0.36 * Math.max(0, Math.sin(t * 34)) ** 2 : 1);
    return spiral(random, 8, (t) => {
      const rise = 74 - t * 34 - random() * 8;
      const long = 25 - t * 6 + random() * 7;
      const stalk = tube(
        [
          [0, 0, 0],
          [long * 0.55, 0.6, 0],
          [long, -0.5, 0],
        ],
        0.42,
        matte("#5d7a50"),
      );
      const blade = place(
        [densified({ length: 17, width: 15.5, shape, bend: 0.5, cup: 0.22, material: skin })],
        { at: [long - 0.3, -0.4, 0], roll: -rise * 0.72 },
      );
      return { y: 0, rise, piece: [stalk, ...blade] };
    });
  },
  snake: (random) => {
    const skin = leafSkin("#5c7455", { gloss: 0.35, vein: 0.05, edge: "#c9c58a", bands: 26 });
    const sword = (t: number) => Math.min(1, 0.55 + t * 1.3) * Math.min(1, (1 - t) * 3.4) ** 0.7;
    return spiral(random, 11, (t) => ({
      y: -0.5,
      rise: 88 - t * 20,
      piece: [
        leaf({ length: 22 + random() * 17, width: 4.6, shape: sword, bend: 0.12, cup: 0.5, material: skin }),
      ],
      out: t * 3.4,
    }));
  },
  fern: (random) => {
    const skin = leafSkin("#6d8a52", { gloss: 0.2, vein: 0.1 });
    return spiral(random, 17, (t) => {
      const long = 17 + random() * 8;
      const droop = (x: number) => -((x / long) ** 2) * long * (0.3 + t * 0.25);
      const frond: Thing = [
        tube(
          [
            [0, 0, 0],
            [long * 0.5, droop(long * 0.5), 0],
            [long, droop(long), 0],
          ],
          0.16,
          matte("#6b7a45"),
          { around: 6 },
        ),
      ];
      for (let k = 2; k < 22; k++) {
        const x = (k / 22) * long;
        const w = 5.4 * Math.sin(Math.PI * (0.16 + 0.84 * (k / 22)));
        for (const side of [-1, 1])
          frond.push(
            ...grow(
              [leaf({ length: Math.max(0.8, w * 0.85), width: 1.25, bend: 0.5, material: skin })],
              [x, droop(x), 0],
              side * 72,
              -6,
            ),
          );
      }
      return { y: 0, rise: 72 - t * 44, piece: frond };
    });
  },
  pilea: (random) => {
    const skin = leafSkin("#5f8552", { gloss: 0.45, vein: 0.12 });
    return spiral(random, 22, (t) => {
      const rise = 78 - t * 62;
      const long = 9 + random() * 5;
      const coin = place(
        [
          leaf({
            length: 6.4,
            width: 6.4,
            shape: (x) => Math.sqrt(Math.max(0, 1 - (2 * x - 1) ** 2)),
            bend: 0.1,
            cup: 0.12,
            material: skin,
          }),
        ],
        { at: [long - 2.6, 0.2, 0], roll: -rise * 0.6 + 8 },
      );
      return {
        y: 5 - t * 4,
        rise,
        piece: [
          tube(
            [
              [0, 0, 0],
              [long * 0.6, 0.6, 0],
              [long, 0, 0],
            ],
            0.17,
            matte("#8a7a55"),
            { around: 6 },
          ),
          ...coin,
        ],
      };
    });
  },
  trailing: (random) => {
    const skin = leafSkin("#6c9058", { gloss: 0.45, vein: 0.2 });
    const heart = (t: number) => (t < 0.3 ? Math.sqrt(t / 0.3) : ((1 - t) / 0.7) ** 0.8);
    return spiral(random, 15, (t) => {
      const long = 12 + t * 20;
      const line = (x: number): Vec => [
        x < 9 ? x : 9 + (x - 9) * 0.22,
        x < 9 ? 2.6 * Math.sin((x / 9) * Math.PI * 0.75) : 1.8 - (x - 9) * 0.98,
        0,
      ];
      const vine: Thing = [
        tube([line(0), line(5), line(9), line(9 + (long - 9) * 0.5), line(long)], 0.2, matte("#6b7d4a"), {
          around: 6,
        }),
      ];
      for (let k = 3; k < long; k += 2.6)
        vine.push(
          ...grow(
            [leaf({ length: 5.2, width: 4.4, shape: heart, bend: 0.7, material: skin })],
            line(k),
            (Math.floor(k) % 2 ? 55 : -55) + random() * 20,
            k < 9 ? 20 : -38,
          ),
        );
      return { y: 0, rise: 0, piece: vine };
    });
  },
  cactus: () => {
    const green = rgb("#6f8a66");
    const ribs = 11;
    const skin: Material = {
      gloss: 0.15,
      shine: 0.02,
      color: (_u, _v, p) =>
        scale(green, 0.72 + 0.5 * Math.abs(Math.sin((Math.atan2(p[2], p[0]) * ribs) / 2))),
      bump: (_u, _v, p) => 0.6 * Math.abs(Math.sin((Math.atan2(p[2], p[0]) * ribs) / 2)),
    };
    const body = lathe(
      [
        [0, -1],
        [4, -1],
        [5.4, 3],
        [5.8, 8],
        [5.2, 14],
        [3.4, 18],
        [1.2, 19.4],
        [0, 19.5],
      ],
      skin,
      110,
    );
    const spines = Array.from({ length: ribs * 7 }, (_, i) => {
      const a = ((i % ribs) / ribs) * Math.PI * 2 + Math.PI / ribs;
      const y = 1.5 + Math.floor(i / ribs) * 2.5;
      const r = 5.9 - Math.max(0, y - 9) * 0.22 - Math.max(0, 3 - y) * 0.3;
      return place([ball(0.26, matte("#efe6cf"), 1, 8)], { at: [Math.cos(a) * r, y, Math.sin(a) * r] });
    });
    return [
      ...body,
      ...spines.flat(),
      ...place([ball(1.3, matte("#d98a76"), 0.7, 14)], { at: [0.6, 19.8, 0.4] }),
    ];
  },
  herb: (random) => {
    const skin = leafSkin("#7a9a5a", { gloss: 0.2, vein: 0.15 });
    return spiral(random, 26, (t) => {
      const long = 8 + random() * 8;
      const twig: Thing = [
        tube(
          [
            [0, 0, 0],
            [long * 0.5, 0.5, 0],
            [long, 0, 0],
          ],
          0.15,
          matte("#7d8a50"),
          { around: 5, perSegment: 3 },
        ),
      ];
      for (let k = 0; k < 7; k++)
        twig.push(
          ...grow(
            [leaf({ length: 2.9, width: 1.9, bend: 0.4, material: skin })],
            [long * (0.35 + k * 0.1), 0.2, 0],
            (k % 2 ? 50 : -50) + random() * 40,
            10,
          ),
        );
      return { y: 0, rise: 84 - t * 36, piece: twig };
    });
  },
};

interface Shoot {
  y: number;
  rise: number;
  piece: Thing;
  out?: number;
}

function spiral(random: Random, count: number, each: (t: number) => Shoot): Thing {
  return Array.from({ length: count }, (_, i) => {
    const shoot = each(i / (count - 1));
    const angle = i * 137.5 + random() * 16;
    const a = (angle * Math.PI) / 180;
    const out = shoot.out ?? 0.3;
    return grow(shoot.piece, [Math.cos(a) * out, shoot.y, -Math.sin(a) * out], angle, shoot.rise);
  }).flat();
}
