import { lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { type Mesh, type Pair, place, stand, type Thing, type Vec } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { rounded } from "../kit/outline";
import { slab } from "../kit/slab";
import { rumpled } from "./rucksacks";
import { brass, stitched } from "./stitches";

interface Shoulder {
  material: Material;
  strap?: Material;
  width?: number;
  height?: number;
  plump?: number;
  shape?: "box" | "moon" | "flat";
  flap?: boolean;
  thread?: string;
  rise?: number;
}

/** Small bag on a long strap. */
export function shoulderBag({
  material,
  strap = material,
  width = 24,
  height = 17,
  plump = 6,
  shape = "box",
  flap = true,
  thread = "#d9c7a5",
  rise = 1.5,
}: Shoulder): Thing {
  const w = width / 2;
  const outline = outlineOf(shape, w, height);
  const body = slab([outline], stitched(outline, rumpled(material, 0.5), thread), {
    thickness: plump,
    soft: Math.min(width * 0.24, plump),
    relief: (x, y) => (fbm(x * 0.12 + 4, y * 0.1, 3) - 0.45) * 0.9,
  });
  const closing = flap ? cover(w, height, plump, material, thread) : [zip(w, height, plump)];
  const top = height * rise + 8;
  const line: Vec[] = [
    [-w * 0.96, height - 1.4, 0],
    [-w * 0.98, height + 5, -0.6],
    [-w * 0.55, top, -2],
    [w * 0.1, top + 1.5, -2.6],
    [w * 0.7, top - 1, -2],
    [w * 0.99, height + 4.5, -0.6],
    [w * 0.96, height - 1.4, 0],
  ];
  const rings = [-1, 1].map((s) =>
    place(
      place(
        lathe(
          [
            [0.9, -0.15],
            [1.15, 0],
            [0.9, 0.15],
          ],
          brass,
          24,
        ),
        { tip: 90 },
      ),
      { at: [s * w * 0.96, height - 0.2, 0] },
    ),
  );
  return place(
    stand([
      ...body,
      ...closing,
      ...rings.flat(),
      tube(line, shape === "flat" ? 0.5 : 0.95, strap, { flat: shape === "flat" ? 0.8 : 0.2, up: [0, 0, 1] }),
    ]),
    { turn: -14 },
  );
}

function outlineOf(shape: NonNullable<Shoulder["shape"]>, w: number, height: number): Pair[] {
  if (shape === "moon")
    return rounded(
      [
        [-w, height],
        [-w * 0.9, height * 0.35],
        [-w * 0.4, 0],
        [w * 0.4, 0],
        [w * 0.9, height * 0.35],
        [w, height],
      ],
      [1.5, 6, 7, 7, 6, 1.5],
    );
  return rounded(
    [
      [-w, 0],
      [w, 0],
      [w * 0.97, height],
      [-w * 0.97, height],
    ],
    shape === "flat" ? 1 : [3.5, 3.5, 1.5, 1.5],
  );
}

function cover(w: number, height: number, plump: number, material: Material, thread: string): Thing {
  const drop = height * 0.62;
  const outline = rounded(
    [
      [-w, height - drop],
      [w, height - drop],
      [w * 0.97, height + 0.4],
      [-w * 0.97, height + 0.4],
    ],
    [4.5, 4.5, 1.5, 1.5],
  );
  const relief = (x: number, y: number) =>
    -0.02 * (x / 3) ** 2 * 0.4 + (y > height - 3 ? -(y - height + 3) * 0.4 : 0);
  const lid = slab([outline], stitched(outline, material, thread), { thickness: 1.6, soft: 1.4, relief });
  const clasp = place(
    lathe(
      [
        [0, 0.5],
        [0.8, 0.45],
        [0.95, 0],
      ],
      brass,
      24,
    ),
    { tip: 90 },
  );
  return [
    ...place(lid, { at: [0, 0, plump * 0.44] }),
    ...place(clasp, { at: [0, height - drop + 2, plump * 0.44 + 0.8] }),
  ];
}

function zip(w: number, height: number, plump: number): Mesh {
  return tube(
    [
      [-w * 0.84, height - 1.6, plump * 0.2],
      [0, height - 1.8, plump * 0.42],
      [w * 0.84, height - 1.6, plump * 0.2],
    ],
    0.4,
    brass,
  );
}
