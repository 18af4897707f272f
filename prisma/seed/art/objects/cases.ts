import { rgb } from "../kit/color";
import { lathe, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { place, stand, type Thing } from "../kit/mesh";
import { fbm } from "../kit/noise";
import { box, rounded } from "../kit/outline";
import { slab } from "../kit/slab";
import { brass, stitched } from "./stitches";

/** Flat case with a zip: pouch, sleeve or pencil case. */
export function zipCase(
  material: Material,
  { width = 22, height = 14, plump = 4.5, tab = "#8a6a45", thread = "#e7dfcc", quilt = 0 } = {},
): Thing {
  const outline = box(width, height, 1.6, [0, height / 2]);
  const relief = (x: number, y: number) =>
    (fbm(x * 0.13 + 1, y * 0.13, 3) - 0.45) * 1 +
    (quilt ? 0.6 * Math.abs(Math.sin((x / quilt) * Math.PI)) : 0);
  const body = slab([outline], stitched(outline, material, thread, 0.5), {
    thickness: plump,
    soft: Math.min(height * 0.44, plump * 1.4),
    relief,
  });
  const zip = tube(
    [
      [-width * 0.46, height - 0.9, plump * 0.16],
      [0, height - 1.1, plump * 0.26],
      [width * 0.46, height - 0.9, plump * 0.16],
    ],
    0.32,
    brass,
  );
  const pull = tube(
    [
      [width * 0.36, height - 1.1, plump * 0.26],
      [width * 0.37, height - 2.6, plump * 0.42],
      [width * 0.37, height - 4.6, plump * 0.5],
    ],
    0.55,
    { ...brass, metal: false, shine: 0.03, color: () => rgb(tab) },
    { flat: 0.3, up: [0, 0, 1] },
  );
  return place([...body, zip, pull], { tip: -10, turn: -12 });
}

export function wallet(
  material: Material,
  { width = 11.5, height = 9.5, thread = "#d7c39c", snap = true } = {},
): Thing {
  const lower = box(width, height, 0.9, [0, height / 2]);
  const back = slab([lower], material, { thickness: 1.6, soft: 0.9 });
  const coverShape = rounded(
    [
      [-width / 2, height * 0.36],
      [width / 2, height * 0.36],
      [width / 2, height],
      [-width / 2, height],
    ],
    [1.8, 1.8, 0.9, 0.9],
  );
  const cover = place(
    slab([coverShape], stitched(coverShape, material, thread, 0.4), { thickness: 0.9, soft: 0.7 }),
    { at: [0, 0, 0.95] },
  );
  const button = snap
    ? place(
        place(
          lathe(
            [
              [0, 0.3],
              [0.42, 0.28],
              [0.5, 0],
            ],
            brass,
            20,
          ),
          { tip: 90 },
        ),
        { at: [0, height * 0.5, 1.4] },
      )
    : [];
  return stand(place([...back, ...cover, ...button], { tip: -90 }));
}
