import { tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { place, type Thing } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { box, rounded } from "../kit/outline";
import { slab } from "../kit/slab";
import { stitched, strapShape } from "./stitches";

interface Tote {
  material: Material;
  strap?: Material;
  width?: number;
  height?: number;
  plump?: number;
  /** How far the handles rise. */
  reach?: number;
  pocket?: Material;
  thread?: string;
  /** Quilted in squares of this size. */
  quilt?: number;
  flap?: number;
}

export function tote({
  material,
  strap = material,
  width = 36,
  height = 36,
  plump = 7,
  reach = 22,
  pocket,
  thread = "#e9e2d2",
  quilt = 0,
  flap = 0,
}: Tote): Thing {
  const w = width / 2;
  const outline = rounded(
    [
      [-w * 0.97, 0],
      [w * 0.97, 0],
      [w, height],
      [-w, height],
    ],
    [3, 3, 0.5, 0.5],
  );
  const relief = (x: number, y: number) => {
    const sag = (fbm(x * 0.06 + 2, y * 0.05, 4) - 0.45) * 2.6;
    const soft = quilt
      ? 0.9 * Math.abs(Math.sin(((x + y) / quilt) * Math.PI) * Math.sin(((x - y) / quilt) * Math.PI)) ** 0.5
      : 0;
    return sag * (quilt ? 0.5 : 1) + soft - plump * 0.3 * (y / height) ** 3;
  };
  const body = slab([outline], stitched(outline, material, thread, 1.4), {
    thickness: plump,
    soft: width * 0.3,
    relief,
    cells: 90,
  });
  const front = handle(w * 0.42, height, reach, plump * 0.12 + 0.4, strap);
  const back = handle(w * 0.42, height, reach * 0.86, -plump * 0.12 - 0.8, strap);
  const patch = pocket
    ? place(
        slab(
          [box(width * 0.5, height * 0.42, 0.8, [0, height * 0.42])],
          stitched(box(width * 0.5, height * 0.42, 0.8, [0, height * 0.42]), pocket, thread, 0.5),
          { thickness: 1, soft: 0.7, back: false, cells: 40 },
        ),
        { at: [0, 0, plump * 0.46] },
      )
    : [];
  const lid =
    flap > 0
      ? place(
          slab(
            [
              rounded(
                [
                  [-w, height - flap],
                  [w, height - flap],
                  [w, height],
                  [-w, height],
                ],
                [4, 4, 1, 1],
              ),
            ],
            strap,
            { thickness: 1.2, soft: 1, back: false },
          ),
          { at: [0, 0, plump * 0.42] },
        )
      : [];
  return place([...body, front, back, ...patch, ...lid], { tip: -4, turn: -12 });
}

function handle(x: number, y: number, reach: number, z: number, material: Material): ReturnType<typeof tube> {
  return tube(
    [
      [-x, y - 7, z * 1.6],
      [-x, y, z],
      [-x * 0.86, y + reach * 0.62, z],
      [-x * 0.36, y + reach * 0.96, z],
      [x * 0.36, y + reach * 0.96, z],
      [x * 0.86, y + reach * 0.62, z],
      [x, y, z],
      [x, y - 7, z * 1.6],
    ],
    1.35,
    material,
    strapShape,
  );
}
