import { glaze, metal, paper, plastic, wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { labelled } from "../objects/label";
import { standPouch } from "../objects/packs";
import { greenTea, tray, vessel } from "../objects/tableware";
import { cupOnSaucer, gaiwan, kettle, pitcher, teapot, tin, whisk } from "../objects/tea";
import type { Piece } from "../shoot";
import { each } from "./each";

const label = (color: string, sheet: string, mark: "leaf" | "hill" | "ring" | "dot") =>
  paper(labelled(color, { width: 4.6, low: 1.6, high: 6.4, paper: sheet, mark }));

export const tea: Record<string, Piece> = {
  "buncheong-teapot": {
    looks: each(["#bdb9a9", "#6f6a60"], (c) => teapot({ material: glaze(c, { specks: 0.6 }) })),
    paper: "warm",
    fill: 0.74,
    room: { beside: ["cup"], top: "walnut", wall: "#cbc4b8" },
  },
  "side-handle-teapot": {
    looks: each(["#8a5a44", "#3e3b38"], (c) =>
      place(
        teapot({ material: glaze(c, { gloss: 0.3, specks: 0.1 }), radius: 5, height: 7.4, handle: "stick" }),
        { turn: -10 },
      ),
    ),
    paper: "oat",
    pitch: 18,
    fill: 0.68,
  },
  "white-gaiwan": {
    looks: each(["#eef0ed", "#b9c6c3"], (c) => gaiwan(glaze(c, { gloss: 0.9, specks: 0 }))),
    paper: "blue",
    pitch: 15,
    detail: { x: 0.5, y: 0.33, size: 0.4 },
    room: { beside: ["brass"], top: "linen" },
  },
  "pair-tea-cups": {
    looks: [
      () =>
        [
          [-5.6, 1.4, "#d9d3c6"],
          [5.8, -1, "#a9b0a0"],
        ].flatMap(([x, z, c]) =>
          place(
            cupOnSaucer(glaze(c as string, { specks: 0.4 }), glaze(c as string, { specks: 0.4 }), greenTea),
            { at: [x as number, 0, z as number] },
          ),
        ),
    ],
    paper: "fog",
    pitch: 28,
    fill: 0.76,
    room: { beside: ["books"], top: "oak" },
  },
  "glass-tea-pitcher": {
    looks: [() => pitcher(plastic("#c48a35", 0.7))],
    paper: "butter",
    pitch: 11,
    detail: { x: 0.46, y: 0.36, size: 0.4 },
    room: { beside: ["cup"], top: "linen", wall: "#ddd6ca" },
  },
  "sejak-green-tea": {
    looks: [() => tin(label("#7d8a6b", "#ece7d8", "leaf"), metal("#c9b98a"))],
    paper: "sage",
    detail: { x: 0.5, y: 0.6, size: 0.4 },
    room: { beside: ["cup"], top: "oak" },
  },
  "roasted-hojicha": {
    looks: [() => tin(label("#8a6148", "#eadfcb", "hill"), metal("#b08d62"), { radius: 4.4, height: 8.6 })],
    paper: "clay",
    pitch: 15,
  },
  "quince-black-tea": {
    looks: [() => tin(label("#b98a52", "#f1e8d3", "dot"), metal("#d2c29a"), { radius: 3.6, height: 12 })],
    paper: "oat",
    pitch: 12,
  },
  "barley-tea-bag": {
    looks: [
      () => standPouch("#cdb48c", { width: 7.6, low: 5, high: 13, mark: "hill" }),
      () => standPouch("#8f7a5c", { width: 7.6, low: 5, high: 13, mark: "dot" }),
    ],
    paper: "butter",
    pitch: 10,
  },
  "walnut-tea-tray": {
    looks: [
      () => [
        ...tray(wood("#7a543a", 0), { width: 36, depth: 22 }),
        ...place(cupOnSaucer(glaze("#e3ddd0"), glaze("#e3ddd0"), greenTea), { at: [8, 0.9, 1] }),
        ...place(teapot({ material: glaze("#b7b09f"), radius: 4.6, height: 6.4 }), {
          at: [-6.5, 0.9, -1],
          turn: 14,
        }),
      ],
    ],
    paper: "ash",
    pitch: 30,
    fill: 0.78,
    detail: { x: 0.72, y: 0.5, size: 0.36 },
  },
  "matcha-bowl-set": {
    looks: [
      () => [
        ...vessel({
          material: glaze("#5e6660", { specks: 0.4, bareBelow: 1.4 }),
          rim: 6,
          belly: 5.8,
          foot: 3,
          height: 7.4,
        }),
        ...place(whisk(), { at: [10, 0, 1] }),
      ],
    ],
    paper: "sage",
    pitch: 18,
    fill: 0.74,
    detail: { x: 0.68, y: 0.42, size: 0.4 },
  },
  "brushed-kettle": {
    looks: [
      () => kettle(metal("#c2beb5"), wood("#6b4630", 0)),
      () => kettle(plastic("#45484a", 0.3), wood("#a97c50", 0)),
    ],
    paper: "fog",
    fill: 0.7,
    room: { beside: ["coffee"], top: "stone" },
  },
};
