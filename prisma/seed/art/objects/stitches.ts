import { mix, rgb } from "../kit/color";
import type { TubeOptions } from "../kit/forms";
import type { Material } from "../kit/material";
import { metal } from "../kit/materials";
import type { Pair } from "../kit/mesh";
import { type Field, field, readField } from "../kit/outline";

export const strapShape: TubeOptions = { flat: 0.16, up: [0, 0, 1], around: 12 };

export const brass = metal("#b8975a");

/** A row of stitches a little inside the edge. */
export function stitched(outline: Pair[], material: Material, color: string, inset = 0.7): Material {
  const shape: Field = field([outline], 200);
  const thread = rgb(color);
  return {
    ...material,
    color: (u, v, p) => {
      const c = material.color(u, v, p);
      const off = Math.abs(readField(shape, u, v) - inset);
      const dash = Math.sin((u + v * 1.001) * 10) > -0.2;
      return off < 0.075 && dash ? mix(c, thread, 0.7) : c;
    },
  };
}
