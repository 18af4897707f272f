import { mix, rgb } from "../kit/color";
import { block, lathe } from "../kit/forms";
import type { Material } from "../kit/material";
import { matte, paper, type Tint } from "../kit/materials";
import { type Pair, place, type Thing } from "../kit/mesh";
import { box, rounded } from "../kit/outline";
import { plank } from "../kit/slab";
import { lay } from "./textile";

/** A cube of loose sheets. */
export function memoBlock(color: string, accent: string, { size = 9, tall = 6 } = {}): Thing {
  const sheets: Material = {
    ...paper((_u, _v, p) => (Math.floor(p[1] * 1.1) % 3 === 1 ? rgb(accent) : rgb(color))),
    bump: (_u, _v, p) => 0.02 * Math.sin(p[1] * 60),
  };
  const loose = place(block([size, 0.08, size], 0.03, paper(color), 4), {
    at: [0.4, tall + 0.02, 0.3],
    turn: 9,
  });
  return place([...block([size, tall, size], 0.08, sheets, 8), ...loose], { turn: 28 });
}

export function envelope(color: string, flap: string, { width = 16, height = 11 } = {}): Thing {
  const w = width / 2;
  const h = height / 2;
  const base = plank([box(width, height, 0.3)], paper(color), 0.2, 0.05);
  const tip: Pair[] = rounded(
    [
      [-w, h],
      [w, h],
      [0, -h * 0.2],
    ],
    [0.2, 0.2, 1.2],
  );
  const lid = place(plank([tip], paper(flap), 0.12, 0.03), { at: [0, 0, 0.17] });
  const seal = place(plank([box(2.2, 2.2, 1.1, [0, -h * 0.06])], matte("#9c4f3e"), 0.3, 0.1), {
    at: [0, 0, 0.3],
  });
  return lay([...base, ...lid, ...seal]);
}

export function sheetOf(color: string, { width = 15, height = 21, lines = true } = {}): Thing {
  const ink = mix(rgb(color), rgb("#7d776b"), 0.45);
  const art: Tint = (_u, v) =>
    lines && ((v % 0.9) + 0.9) % 0.9 < 0.06 && Math.abs(v) < height * 0.42 ? ink : rgb(color);
  return lay(plank([box(width, height, 0.1)], paper(art), 0.1, 0.03));
}

export function tapes(colors: string[]): Thing {
  return colors.flatMap((color, i) => {
    const skin = paper((_u, _v, p) =>
      i % 3 === 1 && Math.abs(p[1] % 0.5) < 0.12 ? rgb("#f1ece1") : rgb(color),
    );
    const one = lathe(
      [
        [2.1, 0],
        [2.1, 0],
        [2.9, 0],
        [2.9, 0],
        [2.9, 1.5],
        [2.9, 1.5],
        [2.1, 1.5],
        [2.1, 1.5],
        [2.1, 0],
      ],
      skin,
      60,
    );
    if (i >= 4) return place(one, { at: [-3 + (i - 4) * 6.2, 1.5, 0.4 + (i % 2)] });
    return place(one, { at: [((i % 2) - 0.5) * 6.3 + (i > 1 ? 0.8 : 0), 0, (Math.floor(i / 2) - 0.5) * 6] });
  });
}
