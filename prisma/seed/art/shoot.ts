import type { Crop } from "./kit/camera";
import { rgb, scale } from "./kit/color";
import { frame } from "./kit/frame";
import { daylight, type Lamp, type Studio } from "./kit/light";
import { matte, wood } from "./kit/materials";
import { bounds, place, type Thing, type Vec } from "./kit/mesh";
import { fbm, smoothstep } from "./kit/noise";
import type { Scene } from "./kit/render";
import { ground, type Stage, sweep, table, wallOnly } from "./kit/stage";
import { type PropName, props } from "./props";

export type Look = () => Thing;

const papers = {
  fog: "#e9e6e0",
  oat: "#e8e1d4",
  warm: "#d9d1c4",
  sage: "#c8ccc0",
  clay: "#d8c5b5",
  blue: "#c4cbcf",
  butter: "#e5dabd",
  ash: "#c9c6c0",
  blush: "#e0d2ca",
  dusk: "#a9a29a",
} as const;

export interface Piece {
  /** One for each colour the pictures show; the first is the one in front. */
  looks: Look[];
  paper: keyof typeof papers;
  /** Degrees above the table; 90 is seen from above. */
  pitch?: number;
  yaw?: number;
  fill?: number;
  rise?: number;
  detail?: Crop;
  /** How the looks stand together. */
  set?: "row" | "fan" | "none";
  room?: { beside?: PropName[]; top?: "oak" | "walnut" | "linen" | "stone"; wall?: string; gap?: number };
  light?: "day" | "evening" | "hanging";
  /** Where a bulb is, seen from the foot of the thing. */
  bulb?: Vec;
}

export function front(piece: Piece): Scene {
  const thing = (piece.looks[0] as Look)();
  return staged(piece, thing, piece.fill ?? 0.64);
}

export function set(piece: Piece): Scene {
  const things = piece.looks.slice(0, 4).map((look) => look());
  const wide = Math.max(...things.map((thing) => width(thing)));
  const deep = Math.max(...things.map((thing) => depth(thing)));
  const flat = (piece.pitch ?? 13) > 45;
  const half = (things.length - 1) / 2;
  const placed = things.flatMap((thing, i) => {
    const x = (i - half) * wide * (flat ? 1.1 : things.length > 2 ? 0.94 : 1.04);
    if (piece.set === "fan")
      return place(thing, {
        at: [(i - half) * wide * 0.42, i * 0.9, (half - i) * deep * 0.14],
        turn: (half - i) * 9,
      });
    if (flat && things.length > 3)
      return place(thing, {
        at: [((i % 2) - 0.5) * wide * 1.08, 0, (Math.floor(i / 2) - 0.5) * deep * 1.08],
      });
    return place(thing, { at: [x, 0, flat ? 0 : (i % 2) * Math.min(deep, wide * 1.2) * -0.6] });
  });
  return staged(
    { ...piece, light: piece.light === "hanging" ? "hanging" : piece.light },
    placed,
    0.86,
    things.length,
    wide,
  );
}

export function room(piece: Piece): Scene {
  const thing = (piece.looks[0] as Look)();
  const { beside = [], top = "oak", wall = "#d8d2c7", gap = 0.12 } = piece.room ?? {};
  const extras = beside.map((name) => props[name]());
  const size = bounds(thing);
  let left = size.low[0];
  let right = size.high[0];
  const around = extras.flatMap((extra, i) => {
    const box = bounds(extra);
    const space = (size.high[0] - size.low[0]) * gap + 2;
    const x = i % 2 === 0 ? left - box.high[0] - space : right - box.low[0] + space;
    if (i % 2 === 0) left = x + box.low[0];
    else right = x + box.high[0];
    return place(extra, { at: [x, 0, -depth(thing) * 0.3 - 3 - i * 2] });
  });
  const things = [...thing, ...around];
  const pitch = Math.min(60, piece.pitch ?? 13) + 3;
  const view = frame(things, { pitch, yaw: (piece.yaw ?? 0) - 8, fill: 0.84, rise: 0.05 });
  const stage = tables[top](wall);
  const studio = {
    ...daylight,
    spread: 0.06,
    gobo: windowLight(view.target, view.span),
    keyColor: [2.5, 2.3, 2.02] as const,
    skyColor: [0.62, 0.66, 0.73] as const,
  };
  return { things, stage: stage.build(view.span), floor: stage.floor, studio, view };
}

/** Light through a window with a cross bar, on the table and the wall. */
export function windowLight(center: Vec, span: number): (p: Vec) => number {
  const [kx, ky, kz] = daylight.key;
  return (p) => {
    const t = (p[1] - center[1]) / ky;
    const x = (p[0] - kx * t - center[0]) / span;
    const z = (p[2] - kz * t - center[2]) / span;
    const soft = 0.02;
    const bar = (value: number, every: number, half: number) => {
      const off = Math.abs(value / every - Math.round(value / every)) * every;
      return 1 - smoothstep(half, half + soft, off);
    };
    const opening =
      smoothstep(-0.66, -0.62, x) * (1 - smoothstep(0.44, 0.5, x)) * (1 - smoothstep(0.36, 0.42, z));
    const cross = 1 - Math.max(bar(x + 0.1, 0.36, 0.011), bar(z + 0.14, 0.46, 0.011));
    return 0.4 + 0.6 * opening * cross;
  };
}

/** Threads would be finer than the pixels: streaks of them are enough. */
const tablecloth = matte((u, v) =>
  scale(rgb("#e3dccd"), 0.96 + 0.05 * fbm(u * 0.5, v * 5, 3) + 0.04 * fbm(u * 5, v * 0.5, 3)),
);

export const tables: Record<"oak" | "walnut" | "linen" | "stone", (wall: string) => Stage> = {
  oak: (wall) => table(wood("#c8a67c", 0, 0.15), "#c8a67c", wall),
  walnut: (wall) => table(wood("#7d5b42", 0, 0.2), "#7d5b42", wall),
  linen: (wall) => table(tablecloth, "#e3dccd", wall),
  stone: (wall) => table(matte("#c6c1b8"), "#c6c1b8", wall),
};

function staged(piece: Piece, things: Thing, fill: number, count = 1, wide = 0): Scene {
  const pitch = piece.pitch ?? 13;
  const view = frame(things, { pitch, yaw: piece.yaw, fill, rise: piece.rise ?? (pitch > 60 ? 0 : 0.025) });
  const hex = papers[piece.paper];
  const stage =
    piece.light === "hanging"
      ? wallOnly(hex, bounds(things).low[2] - view.span * (pitch > 0 ? 0.002 : 0.05))
      : pitch > 60
        ? ground(matte(hex), hex)
        : sweep(hex);
  return {
    things,
    stage: stage.build(view.span),
    floor: stage.floor,
    studio: studioFor(piece, count, wide),
    view,
  };
}

function studioFor({ light = "day", bulb }: Piece, count: number, wide: number): Studio {
  if (light === "day" || !bulb) return daylight;
  const lamps: Lamp[] = Array.from({ length: count }, (_, i) => ({
    at: [bulb[0] + (i - (count - 1) / 2) * wide * 1.06, bulb[1], bulb[2]],
    color: [1, 0.74, 0.45],
    strength: 0.36 * (bulb[1] * bulb[1] + 140),
  }));
  return { ...daylight, keyColor: [0.62, 0.6, 0.6], skyColor: [0.36, 0.38, 0.43], lamps, exposure: 0.72 };
}

function width(thing: Thing): number {
  const { low, high } = bounds(thing);
  return high[0] - low[0];
}

function depth(thing: Thing): number {
  const { low, high } = bounds(thing);
  return high[2] - low[2];
}
