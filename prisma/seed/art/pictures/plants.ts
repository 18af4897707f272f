import { clay, glaze, metal, plastic } from "../kit/materials";
import { place, type Thing } from "../kit/mesh";
import type { PlantKind } from "../objects/growers";
import { wateringCan } from "../objects/outdoor";
import { plant } from "../objects/plants";
import { pot } from "../objects/pot";
import type { Piece } from "../shoot";
import { each } from "./each";

const terra = clay("#b98468");
const white = glaze("#e3ddd0", { specks: 0.4, gloss: 0.4 });
const gray = clay("#9a968c");

function potted(kind: PlantKind, material = terra, radius = 8, height = 13, size = 1): Thing {
  return [...pot(material, { radius, height, saucer: material }), ...plant(kind, height - 1.4, size)];
}

export const plants: Record<string, Piece> = {
  "rubber-tree": {
    looks: [() => potted("rubber", white, 9, 14), () => potted("rubber", gray, 9, 14, 1.3)],
    paper: "fog",
    pitch: 9,
    fill: 0.8,
    set: "none",
    detail: { x: 0.48, y: 0.36, size: 0.4 },
  },
  "young-olive-tree": {
    looks: [() => potted("olive", terra, 8, 13, 1.2)],
    paper: "warm",
    pitch: 8,
    fill: 0.78,
    detail: { x: 0.5, y: 0.34, size: 0.42 },
    room: { beside: ["books"], top: "oak", gap: 0.05 },
  },
  "split-leaf-monstera": {
    looks: [() => potted("monstera", gray, 10, 14), () => potted("monstera", white, 8, 12, 0.8)],
    paper: "oat",
    pitch: 10,
    fill: 0.8,
    set: "none",
    detail: { x: 0.36, y: 0.32, size: 0.42 },
  },
  "banded-snake-plant": {
    looks: [() => potted("snake", white, 8, 12)],
    paper: "butter",
    pitch: 9,
    fill: 0.78,
    detail: { x: 0.5, y: 0.4, size: 0.4 },
  },
  "feather-fern": {
    looks: [() => potted("fern", terra, 8, 12)],
    paper: "sage",
    pitch: 12,
    fill: 0.76,
    detail: { x: 0.4, y: 0.4, size: 0.42 },
  },
  "coin-pilea": {
    looks: [() => potted("pilea", glaze("#b9c0b4", { specks: 0.3, gloss: 0.4 }), 7, 11)],
    paper: "blush",
    pitch: 12,
    fill: 0.76,
    room: { beside: ["cup"], top: "linen" },
  },
  "round-cactus": {
    looks: [() => potted("cactus", gray, 7, 9), () => potted("cactus", terra, 6, 8, 0.7)],
    paper: "clay",
    pitch: 10,
    fill: 0.72,
    set: "none",
  },
  "kitchen-herb-pot": {
    looks: [
      () => [
        ...place(potted("herb", white, 6, 10, 0.9), { at: [-8, 0, 0] }),
        ...place(potted("herb", terra, 5.4, 9, 0.75), { at: [7.6, 0, 3], turn: 70 }),
      ],
    ],
    paper: "fog",
    pitch: 12,
    fill: 0.76,
  },
  "breathing-clay-pot": {
    looks: each(["#b98468", "#9a968c", "#d6cbb6"], (c) =>
      pot(clay(c), { radius: 8, height: 13, saucer: clay(c) }),
    ),
    paper: "ash",
    pitch: 17,
    fill: 0.62,
    detail: { x: 0.4, y: 0.36, size: 0.4 },
  },
  "long-spout-watering-can": {
    looks: each(["#7d8f86", "#cdbfa3", "#3f4650"], (c) => wateringCan(plastic(c, 0.35), metal("#b8975a"))),
    paper: "blue",
    pitch: 11,
    fill: 0.72,
  },
};
