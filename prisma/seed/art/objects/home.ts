import { lathe, type Profile, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte } from "../kit/materials";
import { place, type Thing, type Vec } from "../kit/mesh";

/** The moon jar: wide belly, small foot, upright lip. */
export function moonJar(material: Material, { radius = 15, height = 28 } = {}): Thing {
  const r = radius;
  const h = height;
  const wall: Profile = [
    [0, 0.1],
    [r * 0.38, 0.1],
    [r * 0.4, 0],
    [r * 0.42, h * 0.03],
    [r * 0.72, h * 0.17],
    [r * 0.96, h * 0.38],
    [r, h * 0.52],
    [r * 0.9, h * 0.74],
    [r * 0.62, h * 0.91],
    [r * 0.44, h * 0.965],
    [r * 0.44, h],
    [r * 0.42, h * 1.008],
    [r * 0.395, h],
    [r * 0.38, h * 0.93],
    [r * 0.3, h * 0.8],
  ];
  return lathe(wall, material, 96);
}

export function vase(
  material: Material,
  { radius = 5, height = 24, neck = 0.3, lip = 0.45, belly = 0.35 } = {},
): Thing {
  const r = radius;
  const h = height;
  const wall: Profile = [
    [0, 0.1],
    [r * 0.55, 0.1],
    [r * 0.6, 0],
    [r * 0.66, 0.3],
    [r * 0.94, h * belly * 0.6],
    [r, h * belly],
    [r * 0.82, h * (belly + 0.17)],
    [r * neck * 1.15, h * (belly + 0.36)],
    [r * neck, h * 0.85],
    [r * lip, h * 0.985],
    [r * lip, h],
    [r * lip * 0.88, h],
    [r * neck * 0.82, h * 0.86],
    [r * neck * 0.8, h * 0.6],
  ];
  return lathe(wall, material, 80);
}

/** A few dry stems that fit into a vase. */
export function stems(
  color: string,
  {
    from = 20,
    height = 26,
    count = 5,
    spread = 0.5,
    heads = "bud" as "bud" | "ball" | "none",
    headColor = color,
  } = {},
): Thing {
  const skin = matte(color);
  return Array.from({ length: count }, (_, i) => {
    const a = i * 2.4 + 0.7;
    const lean = spread * (0.5 + (0.5 * ((i * 3) % 4)) / 3);
    const top = height * (0.72 + 0.28 * (((i * 7) % 5) / 4));
    const tip: Vec = [Math.cos(a) * lean * height * 0.5, from + top, Math.sin(a) * lean * height * 0.32];
    const stem = tube(
      [
        [0, from - 8, 0],
        [tip[0] * 0.18, from + top * 0.4, tip[2] * 0.18],
        [tip[0] * 0.6, from + top * 0.78, tip[2] * 0.6],
        tip,
      ],
      0.16,
      skin,
      { around: 6 },
    );
    if (heads === "none") return [stem];
    const size = heads === "ball" ? 1.5 : 0.75;
    const head = place(
      lathe(
        [
          [0.01, -size],
          [size * 0.8, -size * 0.3],
          [size, size * 0.4],
          [size * 0.55, size * 1.3],
          [0.01, size * 1.9],
        ],
        matte(headColor),
        14,
      ),
      { at: tip, roll: -tip[0] * 2.4 },
    );
    return [stem, ...head];
  }).flat();
}

/** Tray for keys and rings. */
export function dish(material: Material, radius = 7): Thing {
  return lathe(
    [
      [0, 0.2],
      [radius * 0.7, 0.2],
      [radius * 0.75, 0],
      [radius * 0.95, 0.8],
      [radius, 1.7],
      [radius * 0.97, 1.8],
      [radius * 0.9, 1.2],
      [radius * 0.7, 0.6],
      [0, 0.55],
    ],
    material,
  );
}
