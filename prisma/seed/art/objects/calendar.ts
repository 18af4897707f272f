import { mix, rgb } from "../kit/color";
import { lathe } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal, paper, type Tint } from "../kit/materials";
import { place, stand, type Thing } from "../kit/mesh";
import { box } from "../kit/outline";
import { plank } from "../kit/slab";

/** Upright desk calendar on a folded stand. */
export function calendar(
  sheet: string,
  foot: Material,
  accent: string,
  { width = 15, height = 17 } = {},
): Thing {
  const ink = rgb("#4b463f");
  const base = rgb(sheet);
  const dot = rgb(accent);
  const art: Tint = (u, v) => {
    const x = u / width + 0.5;
    const y = v / height;
    if (y > 0.72) return y > 0.8 && y < 0.87 && x > 0.12 && x < 0.3 ? ink : base;
    const column = Math.floor((x - 0.1) / 0.115);
    const row = Math.floor((0.68 - y) / 0.115);
    if (
      column < 0 ||
      column > 6 ||
      row < 0 ||
      row > 4 ||
      (row === 0 && column < 2) ||
      (row === 4 && column > 4)
    )
      return base;
    const fx = ((x - 0.1) / 0.115) % 1;
    const fy = ((0.68 - y) / 0.115) % 1;
    if (row === 2 && column === 4 && Math.hypot(fx - 0.4, fy - 0.45) < 0.42) return dot;
    return fx > 0.24 && fx < 0.56 && fy > 0.32 && fy < 0.58 ? mix(base, column === 0 ? dot : ink, 0.8) : base;
  };
  const page = plank([box(width, height, 0.3, [0, height / 2])], paper(art), 0.35, 0.05);
  const back = place(plank([box(width, height, 0.3, [0, height / 2])], foot, 0.3, 0.05), {
    tip: 26,
    at: [0, 0.05, -7.6],
  });
  const rings = Array.from({ length: 9 }, (_, i) =>
    place(
      place(
        lathe(
          [
            [0.55, -0.07],
            [0.66, 0],
            [0.55, 0.07],
          ],
          metal("#8d877b"),
          24,
        ),
        { roll: 90 },
      ),
      { at: [(i - 4) * 1.5, height * 0.985, -0.1] },
    ),
  );
  return place(stand([...place(page, { tip: -13 }), ...place(rings.flat(), { tip: -13 }), ...back]), {
    turn: -18,
  });
}
