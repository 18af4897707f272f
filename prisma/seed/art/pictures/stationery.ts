import { leather, metal, paper, plastic, wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { book } from "../objects/book";
import { calendar } from "../objects/calendar";
import { envelope, memoBlock, sheetOf, tapes } from "../objects/paper";
import { clips, leaning, pen, pencil, penHolder, penRoll, ruler } from "../objects/pens";
import type { Piece } from "../shoot";
import { each } from "./each";

export const stationery: Record<string, Piece> = {
  "thread-bound-notebook": {
    looks: each(["#b9a27c", "#6f7d70", "#3f4650"], (c) =>
      book({ cover: c, thick: 0.9, thread: "#efe6d3", width: 13, height: 18.5 }),
    ),
    paper: "oat",
    pitch: 66,
    fill: 0.66,
    detail: { x: 0.36, y: 0.44, size: 0.36 },
  },
  "cloth-day-diary": {
    looks: each(["#66756a", "#a5654f", "#d3c6ab", "#47536a"], (c) =>
      book({
        cover: c,
        fabric: true,
        thick: 2.4,
        label: { width: 5, low: 13.4, high: 17, mark: "bar" },
        band: "#e3d8c0",
      }),
    ),
    paper: "sage",
    pitch: 58,
    fill: 0.68,
    detail: { x: 0.5, y: 0.34, size: 0.38 },
    room: { beside: ["coffee"], top: "oak", gap: 0.3 },
  },
  "leftover-memo-block": {
    looks: [() => memoBlock("#f2ede2", "#c9b9a0"), () => memoBlock("#efe8d8", "#8f9f94")],
    paper: "butter",
    pitch: 24,
    fill: 0.62,
  },
  "black-fountain-pen": {
    looks: each(["#2f3338", "#6b4a33", "#6f7d70"], (c) =>
      place(pen(plastic(c, 0.8), metal("#b8975a")), { turn: -38 }),
    ),
    paper: "fog",
    pitch: 62,
    fill: 0.7,
    detail: { x: 0.6, y: 0.36, size: 0.36 },
  },
  "cedar-pencil-set": {
    looks: [
      () =>
        ["#7d8f86", "#b5674e", "#d0a94e", "#5a6876", "#8a7a66"].flatMap((c, i) =>
          place(pencil(c), { at: [(i - 2) * 1.7, 0, (i % 2) * 0.8], turn: (i % 3) * 3 - 3 }),
        ),
    ],
    paper: "clay",
    pitch: 80,
    fill: 0.68,
    detail: { x: 0.5, y: 0.24, size: 0.4 },
  },
  "leather-pen-roll": {
    looks: each(["#8a5c38", "#3f3d3a"], (c) => penRoll(leather(c), leather("#4a3220"))),
    paper: "warm",
    pitch: 26,
    fill: 0.7,
  },
  "month-desk-calendar": {
    looks: [
      () => calendar("#f2ede2", paper("#b9a17c"), "#b3573f"),
      () => calendar("#e3e6df", paper("#7d8a7a"), "#5f7d5a"),
    ],
    paper: "blush",
    pitch: 12,
    room: { beside: ["pencils", "coffee"], top: "oak" },
  },
  "letter-set": {
    looks: [
      () => [
        ...place(sheetOf("#efe8d8"), { at: [-2, 0, -2], turn: 10 }),
        ...place(envelope("#d6c7ab", "#c9b894"), { at: [2, 0.25, 3], turn: -8 }),
      ],
      () => [
        ...place(sheetOf("#e6e8e2"), { at: [-2, 0, -2], turn: 10 }),
        ...place(envelope("#aab5a8", "#98a596"), { at: [2, 0.25, 3], turn: -8 }),
      ],
    ],
    paper: "oat",
    pitch: 76,
    fill: 0.72,
    detail: { x: 0.54, y: 0.56, size: 0.38 },
  },
  "muted-paper-tape": {
    looks: [() => tapes(["#8a9a86", "#c2876b", "#d3b35e", "#7d8fa0", "#b9a6a0"])],
    paper: "fog",
    pitch: 36,
    fill: 0.68,
  },
  "brass-clips": {
    looks: [() => clips(metal("#b8975a"))],
    paper: "ash",
    pitch: 68,
    fill: 0.72,
    detail: { x: 0.34, y: 0.36, size: 0.38 },
  },
  "walnut-pen-holder": {
    looks: [
      () => penHolder(wood("#7a543a", 1), leaning(["#7d8f86", "#b5674e", "#d0a94e"])),
      () => penHolder(wood("#d2b48a", 1), leaning(["#5a6876", "#8a7a66", "#a5654f"])),
    ],
    paper: "blue",
    pitch: 14,
    room: { beside: ["books"], top: "linen" },
  },
  "maple-ruler": {
    looks: [() => ruler(wood("#d9bd92", 0)), () => ruler(wood("#7a543a", 0))],
    paper: "sage",
    pitch: 72,
    fill: 0.72,
    detail: { x: 0.4, y: 0.52, size: 0.36 },
  },
};
