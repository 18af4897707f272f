import { lathe, type Profile, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal } from "../kit/materials";
import type { Thing, Vec } from "../kit/mesh";
import { sticker } from "./jars";
import type { Label } from "./label";

/** Bottle with a shoulder and a stopper, pump, spray or reeds on top. */
interface Bottle {
  material: Material;
  radius?: number;
  height?: number;
  shoulder?: number;
  neck?: number;
  content?: Material;
  fill?: number;
  top: "cork" | "pump" | "spray" | "reeds" | "cap" | "ball";
  topMaterial: Material;
  label?: Label;
}

export function bottle({
  material,
  radius: r = 3.4,
  height: h = 12,
  shoulder = 0.74,
  neck = 1.1,
  content,
  fill = 0.62,
  top,
  topMaterial,
  label,
}: Bottle): Thing {
  const wall: Profile = [
    [0, 0.1],
    [r * 0.88, 0.1],
    [r, 0.5],
    [r, h * 0.3],
    [r, h * (shoulder - 0.1)],
    [r * 0.93, h * shoulder],
    [neck * 1.35, h * (shoulder + 0.13)],
    [neck, h * (shoulder + 0.17)],
    [neck, h],
    [neck * 1.14, h],
    [neck * 1.1, h + 0.25],
    [neck * 0.7, h + 0.2],
  ];
  const inner: Thing = content
    ? lathe(
        [
          [0, 0.5],
          [r * 0.82, 0.5],
          [r - 0.3, 1],
          [r - 0.3, h * fill],
          [r - 0.35, h * fill],
          [r - 0.35, h * fill],
          [0, h * fill],
        ],
        content,
      )
    : [];
  return [
    ...inner,
    ...lathe(wall, material),
    ...topOf(top, h, neck, topMaterial),
    ...(label ? sticker(label, r) : []),
  ];
}

function topOf(kind: Bottle["top"], h: number, neck: number, material: Material): Thing {
  const n = neck;
  switch (kind) {
    case "cork":
      return lathe(
        [
          [n * 0.8, h],
          [n * 0.85, h + 0.4],
          [n * 1.05, h + 1.2],
          [n, h + 1.4],
          [0, h + 1.4],
        ],
        material,
      );
    case "cap":
      return lathe(
        [
          [n * 1.2, h - 1],
          [n * 1.3, h - 0.8],
          [n * 1.3, h - 0.8],
          [n * 1.3, h + 1.6],
          [n * 1.2, h + 1.8],
          [0, h + 1.8],
        ],
        material,
      );
    case "ball":
      return lathe(
        [
          [n * 0.7, h],
          [n * 0.7, h + 0.4],
          [n * 1.5, h + 1.1],
          [n * 1.9, h + 2.4],
          [n * 1.4, h + 3.7],
          [0, h + 4.2],
        ],
        material,
      );
    case "reeds":
      return reeds(h, n, material);
    case "spray":
      return spray(h, n, material);
    case "pump":
      return pump(h, n, material);
  }
}

function spray(h: number, n: number, material: Material): Thing {
  const head = lathe(
    [
      [n * 1.25, h - 0.6],
      [n * 1.3, h - 0.4],
      [n * 1.3, h + 1],
      [n * 1.1, h + 1.1],
      [n * 1.1, h + 1.1],
      [n * 1.05, h + 2.6],
      [0, h + 2.7],
    ],
    material,
  );
  return [
    ...head,
    tube(
      [
        [0, h + 2, 0.6],
        [0, h + 2, n * 1.3],
      ],
      0.18,
      metal("#c9c4b8"),
    ),
  ];
}

function pump(h: number, n: number, material: Material): Thing {
  const arm: Vec[] = [
    [0, h + 2, 0],
    [0, h + 3.6, 0],
    [-0.3, h + 4.1, 0.3],
    [-1.6, h + 4.2, 1.6],
    [-2.6, h + 3.7, 2.5],
  ];
  const collar = lathe(
    [
      [n * 1.3, h - 0.8],
      [n * 1.4, h - 0.6],
      [n * 1.4, h - 0.6],
      [n * 1.4, h + 1],
      [n * 1.2, h + 1.2],
      [0.5, h + 1.3],
      [0.42, h + 3.2],
      [0, h + 3.2],
    ],
    material,
  );
  return [...collar, tube(arm, (t) => 0.62 - 0.25 * t, material)];
}

function reeds(h: number, neck: number, material: Material): Thing {
  const sticks = Array.from({ length: 7 }, (_, i) => {
    const a = i * 2.4 + 0.4;
    const lean = 0.16 + 0.05 * ((i * 7) % 4);
    const up = h * 1.05 + ((i * 5) % 3) * 0.9;
    return tube(
      [
        [0, h * 0.35, 0],
        [Math.cos(a) * neck * 0.6, h, Math.sin(a) * neck * 0.6],
        [Math.cos(a) * (neck * 0.6 + up * lean), h + up, Math.sin(a) * (neck * 0.6 + up * lean * 0.6)],
      ],
      0.14,
      material,
      { around: 7 },
    );
  });
  return sticks;
}
