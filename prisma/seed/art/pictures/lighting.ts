import { cloth, glaze, leather, matte, metal, plastic, wood } from "../kit/materials";
import { bench, chair, roundStool, shelf, sideTable, soban } from "../objects/furniture";
import { pendant } from "../objects/hanging-lamps";
import { deskLamp, floorLamp, lit, mushroom, tableLamp } from "../objects/lamps";
import { hanji, lantern } from "../objects/lanterns";
import type { Piece } from "../shoot";
import { each } from "./each";

const oak = wood("#c39b6b", 1);
const walnut = wood("#6b4a33", 1);
const cord = matte("#3a3733");

export const lighting: Record<string, Piece> = {
  "hanji-lantern": {
    looks: [() => lantern(hanji(0.62, 14), walnut)],
    paper: "warm",
    pitch: 7,
    light: "evening",
    bulb: [0, 15, 8],
    detail: { x: 0.5, y: 0.36, size: 0.42 },
  },
  "mushroom-lamp": {
    looks: each(["#cdbb9f", "#7f8b78", "#a9654c"], (c) =>
      mushroom(lit("#f3e4c8", 0.55, 19, 9), plastic(c, 0.4)),
    ),
    paper: "oat",
    pitch: 8,
    light: "evening",
    bulb: [0, 17, 6],
    detail: { x: 0.5, y: 0.4, size: 0.46 },
  },
  "ceramic-table-lamp": {
    looks: each(["#7f8b78", "#d3c8b4"], (c) =>
      tableLamp(lit("#efe4cc", 0.55, 32, 11), glaze(c, { gloss: 0.5 })),
    ),
    paper: "clay",
    pitch: 6,
    light: "evening",
    bulb: [0, 31, 9],
  },
  "reading-desk-lamp": {
    looks: each(["#6b7868", "#3f4348", "#c9b79c"], (c) => deskLamp(plastic(c, 0.45), metal("#b59a62"))),
    paper: "fog",
    pitch: 9,
    fill: 0.7,
    detail: { x: 0.66, y: 0.28, size: 0.42 },
  },
  "dome-pendant": {
    looks: each(["#b8604a", "#e3dccb", "#4b5648"], (c) =>
      pendant(plastic(c, 0.5), cord, "dome", { drop: 30 }),
    ),
    paper: "fog",
    pitch: -6,
    light: "hanging",
    fill: 0.66,
    detail: { x: 0.5, y: 0.66, size: 0.42 },
  },
  "paper-globe-pendant": {
    looks: [() => pendant(hanji(0.5, 14, 22), cord, "globe", { drop: 22, radius: 20 })],
    paper: "ash",
    pitch: -3,
    light: "hanging",
    fill: 0.66,
    detail: { x: 0.46, y: 0.56, size: 0.42 },
  },
  "tripod-floor-lamp": {
    looks: [
      () => floorLamp(lit("#efe4cc", 0.3, 110, 24), oak),
      () => floorLamp(lit("#e6d9be", 0.3, 110, 24), walnut),
    ],
    paper: "warm",
    pitch: 5,
    fill: 0.78,
    light: "evening",
    bulb: [0, 108, 20],
    detail: { x: 0.5, y: 0.24, size: 0.4 },
  },
  "three-leg-stool": {
    looks: [
      () => roundStool(oak, oak),
      () => roundStool(walnut, walnut),
      () => roundStool(oak, oak, { cushion: leather("#8a5f3e") }),
    ],
    paper: "sage",
    pitch: 16,
    fill: 0.68,
    detail: { x: 0.5, y: 0.24, size: 0.4 },
  },
  "ash-bench": {
    looks: [() => bench(wood("#d3b48a", 0))],
    paper: "oat",
    pitch: 16,
    fill: 0.78,
    detail: { x: 0.28, y: 0.46, size: 0.4 },
  },
  "cord-dining-chair": {
    looks: [
      () => chair(oak, cloth("#cbbd9f", { threads: 1.2, depth: 0.16 })),
      () => chair(walnut, cloth("#6f7a6a", { threads: 1.2, depth: 0.16 })),
    ],
    paper: "blue",
    pitch: 13,
    fill: 0.74,
    detail: { x: 0.5, y: 0.5, size: 0.42 },
  },
  "two-tier-side-table": {
    looks: [() => sideTable(oak, oak), () => sideTable(walnut, walnut)],
    paper: "clay",
    pitch: 17,
    fill: 0.7,
  },
  "ladder-shelf": {
    looks: [() => shelf(wood("#c39b6b", 0))],
    paper: "fog",
    pitch: 12,
    fill: 0.74,
    detail: { x: 0.34, y: 0.36, size: 0.4 },
  },
  "octagon-soban": {
    looks: [() => soban(wood("#6f4429", 0)), () => soban(wood("#a97c50", 0))],
    paper: "butter",
    pitch: 22,
    fill: 0.72,
    detail: { x: 0.36, y: 0.42, size: 0.4 },
  },
};
