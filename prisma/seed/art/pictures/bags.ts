import { cloth, leather } from "../kit/materials";
import { tote } from "../objects/bags";
import { zipCase } from "../objects/cases";
import { backpack, bucketBag, duffel } from "../objects/rucksacks";
import { shoulderBag } from "../objects/shoulder-bag";
import type { Piece } from "../shoot";
import { each } from "./each";

const canvas = (color: string) => cloth(color, { threads: 3.4, depth: 0.025 });
const tan = "#8a5f3a";

export const bags: Record<string, Piece> = {
  "everyday-canvas-tote": {
    looks: each(["#e2d9c5", "#7d8a7a", "#474c54"], (c) =>
      tote({ material: canvas(c), strap: c === "#e2d9c5" ? canvas("#7c5f42") : canvas(c) }),
    ),
    paper: "fog",
    pitch: 9,
    fill: 0.74,
    detail: { x: 0.44, y: 0.6, size: 0.4 },
    room: { beside: ["books"], top: "oak", gap: 0.02 },
  },
  "linen-market-bag": {
    looks: each(["#c9b899", "#a9806c"], (c) =>
      tote({
        material: cloth(c, { threads: 2.6, slub: 0.26 }),
        width: 42,
        height: 34,
        reach: 26,
        plump: 9,
        thread: "#efe7d6",
      }),
    ),
    paper: "oat",
    pitch: 9,
    fill: 0.76,
  },
  "quilted-small-tote": {
    looks: each(["#8c9a86", "#d6c8b0", "#5d5a63"], (c) =>
      tote({ material: canvas(c), quilt: 7, width: 30, height: 24, reach: 13, plump: 9 }),
    ),
    paper: "sage",
    pitch: 10,
    fill: 0.7,
  },
  "pocket-work-tote": {
    looks: each(["#4f5a63", "#8b7a62"], (c) =>
      tote({ material: canvas(c), strap: leather(tan), pocket: canvas(c), width: 40, height: 32, reach: 20 }),
    ),
    paper: "clay",
    pitch: 9,
    fill: 0.76,
  },
  "commuter-backpack": {
    looks: each(["#4d5a63", "#6d7461", "#2f3033"], (c) => backpack(canvas(c), leather(tan))),
    paper: "fog",
    pitch: 9,
    fill: 0.74,
    detail: { x: 0.46, y: 0.44, size: 0.42 },
  },
  "weekend-daypack": {
    looks: each(["#bdae91", "#8a5f52"], (c) =>
      backpack(canvas(c), cloth("#6d6350", { threads: 2 }), { flap: false, width: 25, height: 34 }),
    ),
    paper: "blue",
    pitch: 9,
    fill: 0.72,
  },
  "square-leather-crossbody": {
    looks: each(["#7a4b2c", "#34322f", "#a98a68"], (c) => shoulderBag({ material: leather(c) })),
    paper: "warm",
    pitch: 10,
    fill: 0.74,
    detail: { x: 0.5, y: 0.76, size: 0.4 },
  },
  "half-moon-shoulder": {
    looks: each(["#3c3a38", "#8f5d4a", "#d3c4aa"], (c) =>
      shoulderBag({
        material: leather(c),
        shape: "moon",
        flap: false,
        width: 30,
        height: 17,
        thread: "#b9a888",
      }),
    ),
    paper: "blush",
    pitch: 9,
    fill: 0.74,
    detail: { x: 0.46, y: 0.72, size: 0.4 },
  },
  "flat-phone-sacoche": {
    looks: each(["#6e7d86", "#b98f6f"], (c) =>
      shoulderBag({
        material: canvas(c),
        shape: "flat",
        flap: false,
        plump: 2.6,
        width: 18,
        height: 22,
        rise: 2,
      }),
    ),
    paper: "oat",
    pitch: 8,
    fill: 0.78,
    detail: { x: 0.5, y: 0.7, size: 0.4 },
  },
  "drawstring-bucket-bag": {
    looks: each(["#cdbb9a", "#5f665a"], (c) => bucketBag(canvas(c), leather("#6d4628"))),
    paper: "butter",
    pitch: 9,
    fill: 0.76,
    detail: { x: 0.48, y: 0.6, size: 0.4 },
  },
  "soft-laptop-sleeve": {
    looks: each(["#7c858c", "#a9a08c"], (c) =>
      zipCase(cloth(c, { threads: 2.2, depth: 0.05 }), { width: 36, height: 26, plump: 3.6, quilt: 4 }),
    ),
    paper: "ash",
    pitch: 14,
    fill: 0.74,
  },
  "everyday-pouch": {
    looks: each(["#b98a7a", "#8c988c", "#d3c29a"], (c) =>
      zipCase(canvas(c), { width: 21, height: 13, plump: 5.4 }),
    ),
    paper: "fog",
    pitch: 16,
    fill: 0.68,
  },
  "two-night-duffel": {
    looks: each(["#5b6350", "#8a7458"], (c) => duffel(canvas(c), leather("#7a5232"))),
    paper: "sage",
    pitch: 13,
    fill: 0.76,
    detail: { x: 0.4, y: 0.5, size: 0.42 },
  },
};
