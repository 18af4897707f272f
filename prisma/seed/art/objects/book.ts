import { rgb } from "../kit/color";
import { block, tube } from "../kit/forms";
import type { Material } from "../kit/material";
import { cloth, matte, paper, type Tint } from "../kit/materials";
import { place, type Thing } from "../kit/mesh";
import { box, rounded } from "../kit/outline";
import { plank } from "../kit/slab";
import { type Label, labelled } from "./label";
import { lay } from "./textile";

interface Book {
  cover: string;
  width?: number;
  height?: number;
  thick?: number;
  label?: Label;
  spine?: string;
  /** An elastic or ribbon over the cover. */
  band?: string;
  fabric?: boolean;
  art?: Tint;
  thread?: string;
}

/** A book lying on its back, cover up; the label is drawn as if the book stood. */
export function book({
  cover,
  width = 14.8,
  height = 21,
  thick = 1.6,
  label,
  spine,
  band,
  fabric = false,
  art,
  thread,
}: Book): Thing {
  const w = width / 2;
  const h = height / 2;
  const print: Tint = art ?? (label ? labelled(cover, label) : () => rgb(cover));
  const skin = (color: Tint | string): Material =>
    fabric ? cloth(color, { threads: 7, depth: 0.006 }) : paper(color);
  const face = place(
    plank(
      [
        rounded(
          [
            [-w, -h],
            [w, -h],
            [w, h],
            [-w, h],
          ],
          [0.15, 0.7, 0.7, 0.15],
        ),
      ],
      skin((u, v, p) => (spine && u < -w + 1.8 ? rgb(spine) : print(u, v + h, [p[0], p[1] + h, 1]))),
      0.22,
      0.08,
    ),
    { at: [0, 0, thick] },
  );
  const under = plank([box(width, height, 0.4)], skin(cover), 0.22, 0.08);
  const pages = place(
    block(
      [width - 0.5, height - 0.5, thick - 0.1],
      0.06,
      { ...matte("#efe9dc"), bump: (_u, _v, p) => 0.02 * Math.sin(p[2] * 70) },
      8,
    ),
    { at: [-0.1, -h + 0.25, thick / 2] },
  );
  const back = place(block([0.5, height - 0.1, thick + 0.2], 0.25, skin(spine ?? cover)), {
    at: [-w + 0.1, -h + 0.05, thick / 2],
  });
  return lay([...face, ...under, ...pages, ...back, ...bindings({ band, thread }, width, height, thick)]);
}

function bindings(
  { band, thread }: Pick<Book, "band" | "thread">,
  width: number,
  height: number,
  thick: number,
): Thing {
  const w = width / 2;
  const h = height / 2;
  const strap = (color: string) =>
    tube(
      [
        [w - 2.2, -h - 0.1, thick + 0.14],
        [w - 2.2, 0, thick + 0.16],
        [w - 2.2, h + 0.1, thick + 0.14],
      ],
      0.42,
      matte(color),
      { flat: 0.2, up: [0, 0, 1] },
    );
  const sewing = (color: string) =>
    Array.from({ length: 7 }, (_, i) =>
      tube(
        [
          [-w + 0.8, -h + 1.6 + i * (height / 7), thick + 0.15],
          [-w + 0.8, -h + 3.1 + i * (height / 7), thick + 0.15],
        ],
        0.09,
        matte(color),
        { around: 6 },
      ),
    );
  return [...(band ? [strap(band)] : []), ...(thread ? sewing(thread) : [])];
}
