import { place, type Thing } from "../kit/mesh";
import { box, rounded } from "../kit/outline";
import { slab } from "../kit/slab";
import { folds, shaded, trunk } from "./drape";
import { neckOf, placket, sleeveOf, type Top } from "./garment-parts";
import { lay } from "./textile";

/** A garment for the upper body, laid flat. */
export function top(options: Top): Thing {
  const {
    material,
    rib = material,
    half = 27,
    length = 68,
    sleeve = "long",
    neck = "crew",
    buttons = 0,
    flare = 0,
    seed = 1,
    channels = 0,
  } = options;
  const h = length / 2;
  const dip = neck === "v" || neck === "collar" ? 13 : 5.5;
  const wrinkles = folds(seed, half, h, channels);
  const body = slab([trunk(half, h, dip, flare)], material, {
    thickness: 2.6,
    soft: 3.4,
    relief: wrinkles,
    cells: 110,
    back: false,
  });
  const inside = place(
    slab([trunk(half, h, 1.2, flare)], shaded(material), { thickness: 1.2, soft: 2, back: false, cells: 40 }),
    { at: [0, 0, -0.9] },
  );
  const pieces: Thing = [...body, ...inside];
  if (sleeve !== "none") for (const side of [-1, 1]) pieces.push(...sleeveOf(side, options, half, h, seed));
  if (rib !== material)
    pieces.push(
      ...slab(
        [
          rounded(
            [
              [-half - flare + 0.5, -h],
              [half + flare - 0.5, -h],
              [half + flare - 0.2, -h + 6],
              [-half - flare + 0.2, -h + 6],
            ],
            1,
          ),
        ],
        rib,
        { thickness: 3.4, soft: 2.2, cells: 40, back: false },
      ),
    );
  pieces.push(...neckOf(neck, rib, h, dip));
  if (buttons > 0) pieces.push(...placket(material, options, h, dip));
  if (options.pocket)
    pieces.push(
      ...place(
        slab([box(11, 12, 1.4, [10.5, 6])], material, { thickness: 1, soft: 0.6, cells: 30, back: false }),
        { at: [0, h * 0.18, 1.3] },
      ),
    );
  return lay(pieces);
}
