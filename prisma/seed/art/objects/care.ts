import { mix, rgb } from "../kit/color";
import { block, lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { glass, matte, paper, wax } from "../kit/materials";
import { place, type Thing } from "../kit/mesh";
import { type Label, labelled } from "./label";

function flame(y: number): Thing {
  const fire: Material = { ...matte("#ffd890"), glow: () => 4 };
  return [
    tube(
      [
        [0, y - 0.2, 0],
        [0.1, y + 0.7, 0],
      ],
      0.1,
      matte("#2f2925"),
      { around: 6 },
    ),
    ...lathe(
      [
        [0.02, y + 0.5],
        [0.34, y + 1.1],
        [0.26, y + 1.9],
        [0.02, y + 3],
      ],
      fire,
      16,
    ),
  ];
}

/** Candle in a glass. */
export function glassCandle(
  waxColor: string,
  label: Label,
  { radius = 4, height = 9, clear = "#e9e6df", cover = 0.08 } = {},
): Thing {
  const r = radius;
  const skin = paper(labelled(label.paper ?? "#f1ece1", label));
  const reach = Math.asin(Math.min(0.98, label.width / 2 / (r + 0.04)));
  const strip = lathe(
    [
      [r + 0.04, label.low],
      [r + 0.04, label.high],
    ],
    skin,
    180,
  ).map((mesh) => ({
    ...mesh,
    triangles: mesh.triangles.filter((_, k) => {
      const corner = mesh.triangles[k - (k % 3)] as number;
      return (
        Math.abs(Math.atan2(mesh.positions[corner * 3] ?? 0, mesh.positions[corner * 3 + 2] ?? 0)) <= reach
      );
    }),
  }));
  return [
    ...lathe(
      [
        [0, 0.5],
        [r - 0.25, 0.5],
        [r - 0.25, 0.5],
        [r - 0.25, height * 0.74],
        [r - 0.25, height * 0.74],
        [0, height * 0.73],
      ],
      wax(waxColor),
    ),
    ...lathe(
      [
        [0, 0.05],
        [r - 0.2, 0.05],
        [r, 0.35],
        [r, height - 0.1],
        [r - 0.1, height],
        [r - 0.2, height - 0.1],
      ],
      glass(clear, cover),
    ),
    ...flame(height * 0.74),
    ...strip,
  ];
}

export function pillar(color: string, { radius = 3.4, height = 12, lit = true, ribs = 0 } = {}): Thing {
  const r = radius;
  const skin: Material = {
    ...wax(color),
    bump: (_u, _v, p) => (ribs ? 0.3 * Math.abs(Math.sin((Math.atan2(p[2], p[0]) * ribs) / 2)) : 0),
  };
  return [
    ...lathe(
      [
        [0, 0],
        [r, 0],
        [r, 0],
        [r, height - 0.5],
        [r - 0.4, height],
        [r * 0.75, height - 0.15],
        [r * 0.4, height - 0.5],
        [0, height - 0.55],
      ],
      skin,
      90,
    ),
    ...(lit ? flame(height - 0.5) : []),
  ];
}

export function soap(color: string, second: string, { marble = 0.5, stamp = true } = {}): Thing {
  const a = rgb(color);
  const b = rgb(second);
  const skin = wax((u, v, p) => {
    const swirl = Math.sin(p[0] * 0.9 + Math.sin(p[2] * 1.3 + p[1]) * 1.6 + p[1] * 0.8);
    const c = mix(a, b, marble * Math.max(0, swirl));
    return stamp && p[1] > 2.3 && Math.abs(Math.hypot(u, p[2]) - 1.3) < 0.09
      ? mix(c, rgb("#3f3a33"), 0.35)
      : mix(c, a, v * 0);
  });
  return block([8.4, 2.6, 5.6], 0.75, skin, 16);
}

export function soapStack(colors: [string, string][]): Thing {
  return colors.flatMap(([a, b], i) =>
    place(soap(a, b), {
      at: [i === 2 ? 1.4 : i * 0.6 - 0.3, i * 2.62, i * 0.2],
      turn: [12, -14, 38][i] ?? 0,
    }),
  );
}

/** A stick of incense in its stone. */
export function incense(stone: Material, stick = "#6f5744"): Thing {
  const dish = lathe(
    [
      [0, 0.3],
      [6.6, 0.2],
      [7, 0],
      [7.6, 0.5],
      [8, 1.3],
      [7.8, 1.45],
      [7, 0.9],
      [0, 0.7],
    ],
    stone,
  );
  const holder = lathe(
    [
      [0, 0.7],
      [1.5, 0.7],
      [1.7, 1.2],
      [1.4, 2.1],
      [0.5, 2.5],
      [0, 2.5],
    ],
    stone,
  );
  const sticks = [0].map(() =>
    tube(
      [
        [0, 2, 0],
        [3.4, 12, 0],
        [6.2, 20, 0],
      ],
      0.13,
      matte(stick),
      { around: 8 },
    ),
  );
  const ember = tube(
    [
      [6.2, 20, 0],
      [6.3, 20.4, 0],
    ],
    0.14,
    { ...matte("#ff9a55"), glow: () => 1.6 },
    { around: 8 },
  );
  return [...dish, ...holder, ...sticks, ember];
}

export function carton(color: string, label: Label, { width = 7, height = 12, depth = 5 } = {}): Thing {
  return place(block([width, height, depth], 0.12, paper(labelled(color, label)), 6), { turn: -22 });
}

/** Loose sticks tied with a band. */
export function bundle(color: string, band: string, count = 22): Thing {
  const sticks = Array.from({ length: count }, (_, i) => {
    const row = i % 7;
    return tube(
      [
        [(row - 3) * 0.34 + Math.floor(i / 7) * 0.16, 0.2 + Math.floor(i / 7) * 0.3, -9 + (i % 3) * 0.2],
        [(row - 3) * 0.34 + Math.floor(i / 7) * 0.16, 0.2 + Math.floor(i / 7) * 0.3, 9],
      ],
      0.15,
      matte(color),
      { around: 6, perSegment: 2 },
    );
  });
  return [...sticks, ...place(block([3.2, 1.5, 3.4], 0.3, paper(band)), { at: [0, -0.05, 0] })];
}
