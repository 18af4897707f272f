import { type Rgb, rgb } from "./color";
import type { Material } from "./material";
import { matte } from "./materials";
import { type Mesh, surface, type Thing } from "./mesh";

export interface Stage {
  build(span: number): Thing;
  floor: Rgb;
}

/** One roll of paper, floor and wall in one. */
export function sweep(hex: string): Stage {
  const material = matte(hex);
  return {
    floor: rgb(hex),
    build: (span) => {
      const depth = span * 0.85;
      const bend = span * 0.7;
      const path = (v: number): [number, number] => {
        if (v < 0.4) return [span * 2.4 - (v / 0.4) * (span * 2.4 + depth), 0];
        if (v < 0.7) {
          const a = ((v - 0.4) / 0.3) * (Math.PI / 2);
          return [-depth - Math.sin(a) * bend, bend - Math.cos(a) * bend];
        }
        return [-depth - bend, bend + ((v - 0.7) / 0.3) * span * 4];
      };
      return [
        surface(
          (u, v) => {
            const [z, y] = path(v);
            return [(u - 0.5) * span * 8, y, z];
          },
          [4, 100],
          material,
        ),
      ];
    },
  };
}

/** A table in front of a wall. */
export function table(top: Material, topHex: string, wallHex: string, reach = 0.55): Stage {
  return {
    floor: rgb(topHex),
    build: (span) => [level(span, top, -span * reach), upright(span, matte(wallHex), -span * (reach + 0.5))],
  };
}

/** Seen from above. */
export function ground(material: Material, hex: string): Stage {
  return { floor: rgb(hex), build: (span) => [level(span, material, -span * 3)] };
}

function level(span: number, material: Material, back: number): Mesh {
  const front = span * 3;
  const mesh = surface((u, v) => [(u - 0.5) * span * 8, 0, front + (back - front) * v], [2, 2], material, [
    span * 8,
    front - back,
  ]);
  return mesh;
}

function upright(span: number, material: Material, z: number): Mesh {
  return surface((u, v) => [(u - 0.5) * span * 10, (v - 0.5) * span * 8, z], [2, 2], material, [
    span * 10,
    span * 8,
  ]);
}

/** A wall close behind, for what hangs. */
export function wallOnly(hex: string, z: number): Stage {
  return { floor: rgb(hex), build: (span) => [upright(span, matte(hex), z)] };
}
