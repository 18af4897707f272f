import { mix, rgb } from "../kit/color";
import { wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { smoothstep } from "../kit/noise";
import { book } from "../objects/book";
import { plush } from "../objects/plush";
import { blocks, crayons, rainbow, rattle, ringTower, spinner } from "../objects/toys";
import { car, train } from "../objects/wheels";
import type { Piece } from "../shoot";
import { each } from "./each";

/** Two hills and a moon: the cover of a picture book. */
const night = (u: number, fromFoot: number) => {
  const v = fromFoot - 10.5;
  const hill = (shift: number, tall: number) => v + 2 < tall + 2.2 * Math.sin(u * 0.28 + shift);
  const sky = mix(rgb("#5a6f84"), rgb("#c9b9a4"), smoothstep(8, -6, v));
  if (hill(0.4, -5.5)) return rgb("#5f7a62");
  if (hill(2.4, -1.8)) return rgb("#8fa283");
  return Math.hypot(u - 4, v - 5) < 2.4 ? rgb("#efe3bf") : sky;
};

export const kids: Record<string, Piece> = {
  "little-wooden-car": {
    looks: each(["#b86c52", "#7d917f", "#c9a25c"], (c) => car(wood(c, 0))),
    paper: "oat",
    pitch: 18,
    fill: 0.66,
    room: { beside: ["books"], top: "linen" },
  },
  "forest-train": {
    looks: [() => train(["#667f70", "#cda75a", "#b0705a"])],
    paper: "sage",
    pitch: 17,
    fill: 0.78,
    detail: { x: 0.3, y: 0.5, size: 0.4 },
  },
  "ring-stacking-tower": {
    looks: [() => ringTower(["#64808a", "#8fa08a", "#d3b66c", "#c98a68", "#ad5f50"])],
    paper: "fog",
    pitch: 12,
    fill: 0.68,
  },
  "rainbow-arches": {
    looks: [() => rainbow(["#ad5f50", "#cb8c62", "#d3b66c", "#8fa08a", "#64808a"])],
    paper: "butter",
    pitch: 15,
    fill: 0.7,
  },
  "tumble-blocks": {
    looks: [() => blocks(["#d3b66c", "#8fa08a", "#b0705a", "#dcbf94", "#64808a", "#c98a68"])],
    paper: "blue",
    pitch: 12,
    fill: 0.66,
  },
  "sleepy-rabbit-doll": {
    looks: each(
      [
        ["#d9cfc0", "#b0705a"],
        ["#b9a08c", "#8c9a86"],
      ] as const,
      ([c, s]) => plush("rabbit", c, "#efe8dc", s),
    ),
    paper: "blush",
    pitch: 7,
    fill: 0.74,
    detail: { x: 0.47, y: 0.46, size: 0.4 },
  },
  "nut-bear-doll": {
    looks: each(["#a8825c", "#8a8078"], (c) => plush("bear", c, "#d9c3a0")),
    paper: "warm",
    pitch: 7,
    fill: 0.7,
    detail: { x: 0.47, y: 0.34, size: 0.4 },
  },
  "gray-elephant-doll": {
    looks: [() => plush("elephant", "#9aa3a8", "#c2c8ca", "#d3b66c")],
    paper: "clay",
    pitch: 7,
    fill: 0.7,
    detail: { x: 0.47, y: 0.36, size: 0.42 },
  },
  "rabbit-ear-rattle": {
    looks: each(["#8fa08a", "#c98a68"], (c) => rattle("#dcbf94", c)),
    paper: "fog",
    pitch: 48,
    fill: 0.68,
  },
  "moon-hill-picture-book": {
    looks: [
      () => place(book({ cover: "#5a6f84", width: 21, height: 21, thick: 1.2, art: night }), { turn: -12 }),
    ],
    paper: "oat",
    pitch: 58,
    fill: 0.7,
  },
  "beeswax-crayons": {
    looks: [
      () => crayons(["#ad5f50", "#cb8c62", "#d3b66c", "#8fa08a", "#64808a", "#6d5f78", "#6b4f3a", "#3a3835"]),
      () => [
        ...crayons(["#ad5f50", "#d3b66c", "#8fa08a", "#64808a"]),
        ...place(spinner("#b0705a", "#d3b66c"), { at: [10, 0, 0] }),
      ],
    ],
    set: "none",
    paper: "ash",
    pitch: 46,
    fill: 0.68,
  },
};
