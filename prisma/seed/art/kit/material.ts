import type { Rgb } from "./color";
import type { Vec } from "./mesh";

/** What a surface is made of; functions are asked at a point before its mesh was placed. */
export interface Material {
  color: (u: number, v: number, p: Vec) => Rgb;
  /** Height of the surface in centimetres, for weave, grain and speckle. */
  bump?: (u: number, v: number, p: Vec) => number;
  /** Size of the pattern in `bump`: what is finer than the pixels is left out. */
  period?: number;
  /** 0 is chalk, 1 a mirror. */
  gloss: number;
  /** Share of light thrown back straight on: 0.04 for glaze, 0.6 and more for metal. */
  shine: number;
  metal?: boolean;
  /** Soft brightening at the edge of cloth. */
  sheen?: number;
  /** Share of light that passes through: paper, leaves, wax. */
  through?: number;
  /** Own light. */
  glow?: (u: number, v: number, p: Vec) => number;
  /** Seen through; the number is how much its own colour covers what is behind. */
  glass?: number;
}
