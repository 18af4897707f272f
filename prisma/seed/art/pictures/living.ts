import { cloth, fuzzy, glaze, knit, matte, wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { basket } from "../objects/basket";
import { dish, moonJar, stems, vase } from "../objects/home";
import { mirror } from "../objects/mirror";
import { cushion, draped, folded, roll, roundCushion, stackOf } from "../objects/textile";
import { wallClock } from "../objects/wall-clock";
import { linen, stripes } from "../objects/weaves";
import type { Piece } from "../shoot";
import { each } from "./each";

const oak = wood("#c39b6b", 1);

export const living: Record<string, Piece> = {
  "linen-piping-cushion": {
    looks: each(
      [
        ["#b5ab97", "#6f6657"],
        ["#8f9a8c", "#5f6a5c"],
        ["#b9806a", "#7d4f3e"],
      ] as const,
      ([c, p]) => cushion(linen(c), { piping: matte(p) }),
    ),
    paper: "fog",
    pitch: 8,
    detail: { x: 0.3, y: 0.32, size: 0.4 },
  },
  "button-floor-cushion": {
    looks: each(["#b98a74", "#8c958a", "#5c6670"], (c) =>
      roundCushion(cloth(c, { threads: 1.6, depth: 0.06 })),
    ),
    paper: "oat",
    pitch: 30,
    fill: 0.72,
  },
  "lambswool-blanket": {
    looks: each(["#c9bda6", "#8b9684", "#7c6a5c"], (c) =>
      folded(
        fuzzy((u, v, p) => stripes(c, "#eee7d8", { every: 46, width: 3, axis: "u" })(u + 8, v, p), 0.5, 0.1),
        { layers: 4, thick: 3.2, width: 46, depth: 34 },
      ),
    ),
    paper: "sage",
    pitch: 20,
    fill: 0.74,
  },
  "waffle-bath-towel": {
    looks: [
      () =>
        stackOf(
          ["#8c9aa0", "#e6e0d3", "#c2a48c"].map((c) =>
            folded(waffle(c), { layers: 3, width: 32, depth: 24 }),
          ),
        ),
      ...each(["#e6e0d3", "#8c9aa0", "#c2a48c"], (c) =>
        folded(waffle(c), { layers: 4, width: 32, depth: 24 }),
      ),
    ],
    paper: "blue",
    pitch: 16,
    detail: { x: 0.4, y: 0.42, size: 0.42 },
  },
  "bamboo-hand-towel": {
    looks: [
      () => [
        ...place(roll(fuzzy("#d6cfc0", 0.3), { radius: 4.4, length: 22 }), { turn: -32 }),
        ...place(roll(fuzzy("#9aa596", 0.3), { radius: 4.4, length: 22 }), { at: [9, 0, -6], turn: -32 }),
      ],
    ],
    paper: "fog",
    pitch: 22,
    fill: 0.7,
  },
  "cotton-throw": {
    looks: each(["#a9806c", "#8a97a0"], (c) =>
      draped(fuzzy(c, 0.35, 0.06), { width: 40, front: 62, back: 52, fringe: 6 }),
    ),
    paper: "warm",
    pitch: 6,
    fill: 0.74,
    detail: { x: 0.5, y: 0.78, size: 0.36 },
  },
  "hand-woven-rug": {
    looks: each(["#a9a48c", "#b58a6c"], (c) =>
      place(
        roll(
          cloth(stripes(c, "#e9e1cf", { every: 12, width: 4, axis: "u" }), { threads: 1.4, depth: 0.12 }),
          { radius: 9, length: 58, thick: 1.5, turns: 3 },
        ),
        { turn: -28 },
      ),
    ),
    paper: "ash",
    pitch: 18,
    fill: 0.72,
  },
  "rattan-basket": {
    looks: [() => basket(matte("#c6a06a")), () => basket(matte("#8a6744"))],
    paper: "oat",
    pitch: 20,
    detail: { x: 0.4, y: 0.5, size: 0.4 },
    room: { beside: ["branch"], top: "oak" },
  },
  "quiet-wall-clock": {
    looks: [() => wallClock("#f0ece3", oak), () => wallClock("#d9d5cb", matte("#4a4842"))],
    paper: "fog",
    pitch: 3,
    light: "hanging",
    fill: 0.66,
    detail: { x: 0.55, y: 0.42, size: 0.42 },
  },
  "oak-desk-mirror": {
    looks: [() => mirror(wood("#c39b6b", 0))],
    paper: "clay",
    pitch: 8,
    room: { beside: ["brass", "branch"], top: "walnut" },
  },
  "moon-jar": {
    looks: [
      () => moonJar(glaze("#ece8e0", { specks: 0.12 })),
      () => moonJar(glaze("#cfd3cd", { specks: 0.1 })),
    ],
    paper: "warm",
    set: "none",
    pitch: 9,
    detail: { x: 0.4, y: 0.3, size: 0.46 },
    room: { beside: ["books"], top: "oak", wall: "#c9c0b2" },
  },
  "stem-vase": {
    looks: each(["#5c6470", "#d8d2c4", "#a06a52"], (c) => [
      ...vase(glaze(c, { gloss: 0.4 }), { radius: 5, height: 22 }),
      ...stems("#8a7350", { from: 20, height: 20, count: 4, headColor: "#c9b27e" }),
    ]),
    paper: "blush",
    pitch: 9,
    fill: 0.74,
    detail: { x: 0.5, y: 0.66, size: 0.4 },
  },
  "key-dish": {
    looks: each(["#cfc9bc", "#8c988c", "#b98a74"], (c) => dish(glaze(c, { specks: 0.5 }))),
    paper: "butter",
    pitch: 34,
    fill: 0.66,
  },
  "knit-cushion": {
    looks: each(["#dcd2be", "#9c8f7c"], (c) => cushion(knit(c, 3, 0.4), { width: 45, height: 45 })),
    paper: "sage",
    pitch: 8,
  },
};

function waffle(color: string) {
  const base = cloth(color, { threads: 4 });
  return {
    ...base,
    period: 0.8,
    bump: (u: number, v: number) => 0.16 * Math.max(Math.abs(Math.sin(u * 3.6)), Math.abs(Math.sin(v * 3.6))),
  };
}
