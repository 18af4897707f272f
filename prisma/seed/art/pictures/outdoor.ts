import { cloth, glass, leather, matte, metal, plastic, wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { enamelCup, thermos, tumbler } from "../objects/drinkware";
import { campChair } from "../objects/furniture";
import { raincoat } from "../objects/garments";
import { campLantern } from "../objects/lanterns";
import { coolerBag, rolledMat } from "../objects/outdoor";
import { tent } from "../objects/tent";
import type { Piece } from "../shoot";
import { each } from "./each";

export const outdoor: Record<string, Piece> = {
  "evening-camp-lantern": {
    looks: each(["#5b6350", "#c9b68f", "#3a3a3a"], (c) =>
      campLantern(plastic(c, 0.4), glass("#efe6cf", 0.1)),
    ),
    paper: "warm",
    pitch: 9,
    fill: 0.72,
    light: "evening",
    bulb: [0, 10, 4],
    detail: { x: 0.5, y: 0.62, size: 0.42 },
  },
  "trail-thermos": {
    looks: each(["#6a7561", "#d6cab2", "#4a5763"], (c) =>
      thermos(plastic(c, 0.3), plastic("#33312e", 0.3), { handle: true }),
    ),
    paper: "fog",
    pitch: 8,
    fill: 0.72,
    detail: { x: 0.5, y: 0.3, size: 0.4 },
  },
  "commuter-tumbler": {
    looks: each(["#b98a74", "#8c988c", "#33363a"], (c) => tumbler(plastic(c, 0.3), plastic("#e6dfd0", 0.4))),
    paper: "blush",
    pitch: 9,
    fill: 0.68,
  },
  "enamel-camp-cup": {
    looks: each(
      [
        ["#e9e4d6", "#3a4650"],
        ["#7d8a76", "#3f4a3c"],
        ["#b0604a", "#5a3028"],
      ] as const,
      ([c, r]) => enamelCup(plastic(c, 0.8), plastic(r, 0.7)),
    ),
    paper: "sage",
    pitch: 15,
    fill: 0.64,
  },
  "meadow-picnic-mat": {
    looks: each(["#8b9a7e", "#b58a6c"], (c) =>
      rolledMat(cloth(c, { threads: 2.4 }), matte("#d9cdb2"), leather("#7a5232")),
    ),
    paper: "butter",
    pitch: 18,
    fill: 0.74,
    detail: { x: 0.34, y: 0.56, size: 0.4 },
  },
  "two-person-ridge-tent": {
    looks: [() => tent(cloth("#d6c7a6", { threads: 1 }), matte("#b9a684"), wood("#c39b6b", 1))],
    paper: "oat",
    pitch: 13,
    fill: 0.8,
    detail: { x: 0.4, y: 0.5, size: 0.42 },
  },
  "soft-cooler-bag": {
    looks: each(["#6e7d86", "#a9805f"], (c) =>
      coolerBag(cloth(c, { threads: 3 }), cloth("#d9cdb2", { threads: 3 })),
    ),
    paper: "blue",
    pitch: 13,
    fill: 0.7,
  },
  "canvas-folding-chair": {
    looks: each(["#c6b692", "#6b7464"], (c) => campChair(cloth(c, { threads: 1.6 }), metal("#5a564e"))),
    paper: "ash",
    pitch: 14,
    fill: 0.74,
    detail: { x: 0.46, y: 0.42, size: 0.42 },
  },
  "long-rain-coat": {
    looks: each(["#cfa54c", "#6f7d70", "#4a5560"], (c) =>
      place(raincoat(plastic(c, 0.3), matte("#7a6a48")), {}),
    ),
    paper: "fog",
    pitch: 89,
    fill: 0.84,
    detail: { x: 0.5, y: 0.32, size: 0.4 },
  },
};
