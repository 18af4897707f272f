import type { Rgb } from "./color";
import { unit, type Vec } from "./mesh";
import { seeded, smoothstep } from "./noise";

export interface Lamp {
  at: Vec;
  color: Rgb;
  /** Brightness one centimetre away, before falling off. */
  strength: number;
}

export interface Studio {
  /** Towards the softbox. */
  key: Vec;
  /** Half the angle the softbox spans: small is sun, large is an overcast window. */
  spread: number;
  keyColor: Rgb;
  skyColor: Rgb;
  /** A window, a blind or leaves in front of the light; 0 to 1 at a point. */
  gobo?: (p: Vec) => number;
  lamps: Lamp[];
  exposure: number;
}

export const daylight: Studio = {
  key: unit([-0.62, 0.74, 0.5]),
  spread: 0.14,
  keyColor: [1.98, 1.89, 1.77],
  skyColor: [0.74, 0.77, 0.82],
  lamps: [],
  exposure: 0.62,
};

/** Directions spread over the softbox. */
export function keyDirections(studio: Studio, count: number): Vec[] {
  const random = seeded("softbox");
  const side = unit([studio.key[2], 0, -studio.key[0]]);
  const over: Vec = [
    studio.key[1] * side[2] - studio.key[2] * side[1],
    studio.key[2] * side[0] - studio.key[0] * side[2],
    studio.key[0] * side[1] - studio.key[1] * side[0],
  ];
  return Array.from({ length: count }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / count) * studio.spread;
    const a = i * 2.39996 + random() * 0.2;
    const x = Math.cos(a) * r;
    const y = Math.sin(a) * r;
    const at = (k: 0 | 1 | 2) => studio.key[k] + side[k] * x + over[k] * y;
    return unit([at(0), at(1), at(2)]);
  });
}

/** Directions over the sky, evenly. */
export function skyDirections(count: number): Vec[] {
  return Array.from({ length: count }, (_, i) => {
    const y = 0.04 + (0.95 * (i + 0.5)) / count;
    const r = Math.sqrt(1 - y * y);
    const a = i * 2.39996;
    return [Math.cos(a) * r, y, Math.sin(a) * r] as Vec;
  });
}

/** The room is brighter towards the softbox and in front, darker behind. */
export function skyBrightness(direction: Vec): number {
  return 0.62 + 0.3 * direction[1] - 0.34 * direction[0] + 0.16 * direction[2];
}

/** What polished things mirror: a tall window at the left, a white ceiling, the table below. */
export function reflected(studio: Studio, r: Vec, floor: Rgb, gloss: number): Rgb {
  const blur = 0.05 + (1 - gloss) * 0.5;
  const side = Math.atan2(r[0], r[2]);
  const height = r[1];
  const inWindow =
    smoothstep(-1.32 - blur, -1.32 + blur, side) *
    (1 - smoothstep(-0.5 - blur, -0.5 + blur, side)) *
    smoothstep(0.16 - blur, 0.16 + blur, height) *
    (1 - smoothstep(0.86 - blur, 0.86 + blur, height));
  const bars = gloss > 0.75 ? 1 - 0.75 * (1 - smoothstep(0.012, 0.03, Math.abs(side + 0.9))) : 1;
  const strip =
    0.5 *
    smoothstep(0.95 - blur, 0.95 + blur, side) *
    (1 - smoothstep(1.25 - blur, 1.25 + blur, side)) *
    smoothstep(0, 0.3, height);
  const room = 0.3 + 0.35 * smoothstep(-0.1, 0.9, height);
  const k = inWindow * bars * (3.2 + 5 * gloss) + strip * 2;
  const below = 1 - smoothstep(-0.25, 0.05, height);
  const mixed: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < 3; i++) {
    const above = (studio.keyColor[i] as number) * k + (studio.skyColor[i] as number) * room;
    mixed[i] = above * (1 - below) + (floor[i] as number) * 0.7 * below;
  }
  return mixed;
}
