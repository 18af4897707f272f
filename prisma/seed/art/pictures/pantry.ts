import { clay, glass, glaze, matte, metal, plastic, wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { bottle } from "../objects/bottle";
import { glassJar } from "../objects/jars";
import { onggi, sack, standPouch } from "../objects/packs";
import { vessel } from "../objects/tableware";
import type { Piece } from "../shoot";

export const pantry: Record<string, Piece> = {
  "acacia-honey": {
    looks: [
      () =>
        glassJar({
          content: plastic("#c98a24", 0.6),
          lid: metal("#c9a04a"),
          label: { width: 5, low: 2, high: 6.6, mark: "ring" },
        }),
      () =>
        place(
          glassJar({
            content: plastic("#7a4314", 0.6),
            lid: metal("#8a6a3a"),
            label: { width: 5, low: 2, high: 6.6, mark: "dot" },
          }),
          {},
        ),
    ],
    paper: "butter",
    room: { beside: ["board"], top: "linen" },
  },
  "fig-jam": {
    looks: [
      () =>
        glassJar({
          content: matte("#7c3f42"),
          lid: matte("#e7e0d0"),
          label: { width: 4.8, low: 1.8, high: 5.6, mark: "dot" },
          radius: 4,
          height: 8,
          cap: "#c9a9a0",
        }),
    ],
    paper: "blush",
    pitch: 12,
    room: { beside: ["linen"], top: "oak" },
  },
  "citron-preserve": {
    looks: [
      () =>
        glassJar({
          content: plastic("#d9a832", 0.5),
          lid: wood("#c39b6b", 0),
          label: { width: 5.4, low: 3, high: 8, mark: "hill" },
          radius: 4.6,
          height: 11.6,
          fill: 0.8,
        }),
    ],
    paper: "oat",
    pitch: 11,
    room: { beside: ["cup"], top: "walnut" },
  },
  "stone-pressed-sesame-oil": {
    looks: [
      () =>
        bottle({
          material: glass("#6b4a22", 0.4),
          content: plastic("#6b3f10"),
          top: "cap",
          topMaterial: matte("#2e2b28"),
          radius: 3,
          height: 17,
          label: { width: 4.6, low: 3, high: 9, mark: "ring" },
        }),
      () =>
        bottle({
          material: glass("#b58a3c", 0.35),
          content: plastic("#b5822c"),
          top: "cap",
          topMaterial: matte("#6d7a5c"),
          radius: 3,
          height: 17,
          label: { width: 4.6, low: 3, high: 9, mark: "leaf" },
        }),
    ],
    paper: "warm",
    pitch: 8,
    fill: 0.68,
  },
  "mountain-rice": {
    looks: [() => sack("#e5dcc9", { width: 6, low: 3, high: 9, paper: "#e5dcc9", mark: "hill" })],
    paper: "ash",
    pitch: 10,
    room: { beside: ["stone"], top: "oak" },
  },
  "bamboo-salt": {
    looks: [
      () =>
        glassJar({
          content: matte("#e6e1d8"),
          lid: wood("#a97c50", 0),
          label: { width: 3.6, low: 1.6, high: 4.8, mark: "bar" },
          radius: 3.6,
          height: 7,
        }),
    ],
    paper: "blue",
    pitch: 14,
  },
  "nut-granola": {
    looks: [
      () =>
        standPouch(
          "#d8c3a0",
          { width: 8, low: 5, high: 14, mark: "dot", ink: "#6b4a30" },
          { width: 15, height: 21 },
        ),
      () =>
        standPouch(
          "#8b6f5a",
          { width: 8, low: 5, high: 14, mark: "hill", ink: "#4a3a2c" },
          { width: 15, height: 21 },
        ),
    ],
    paper: "fog",
    pitch: 9,
  },
  "three-year-gochujang": {
    looks: [
      () => onggi({ ...glaze("#5e3a28", { specks: 0.1, gloss: 0.6 }) }),
      () => onggi(glaze("#4b4238", { specks: 0.1, gloss: 0.6 })),
    ],
    paper: "clay",
    set: "none",
    pitch: 12,
    room: { beside: ["stone"], top: "stone", wall: "#cfc3b4" },
  },
  "dried-persimmon": {
    looks: [
      () => [
        ...vessel({ material: clay("#b8a58c"), rim: 9, belly: 8, foot: 5, height: 4.2 }),
        ...[
          [-3.4, 0.6],
          [3, 1.6],
          [0.2, -3.4],
          [0.6, 4.4],
        ].flatMap(([x, z], i) =>
          place(vessel({ material: matte("#b0602f"), rim: 0.7, belly: 3, foot: 1.6, height: 3.4 }), {
            at: [x as number, 2 + (i % 2) * 0.7, z as number],
            turn: i * 50,
          }),
        ),
      ],
    ],
    paper: "oat",
    pitch: 30,
    fill: 0.7,
  },
};
