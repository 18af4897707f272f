import { cloth, fuzzy, knit, leather, matte, paper } from "../kit/materials";
import { place } from "../kit/mesh";
import { wallet } from "../objects/cases";
import { beanie, mittens, socks } from "../objects/knitwear";
import { spreadCloth } from "../objects/textile";
import { ballCap, cane, cardCase, handkerchief, slippers, umbrella } from "../objects/wear";
import { checks, stripes } from "../objects/weaves";
import type { Piece } from "../shoot";
import { each } from "./each";

export const accessories: Record<string, Piece> = {
  "merino-daily-socks": {
    looks: each(["#b9a88c", "#6f7a6c", "#7a4a40", "#4a515a"], (c) =>
      socks(knit(c, 0.6, 0.06), knit(c, 0.5, 0.06)),
    ),
    paper: "fog",
    pitch: 88,
    fill: 0.7,
    detail: { x: 0.36, y: 0.28, size: 0.4 },
  },
  "stripe-socks-set": {
    looks: [
      () =>
        [
          ["#e6dfcf", "#8a4f42", -16],
          ["#c9c2b0", "#4a5a6a", 0],
          ["#9aa596", "#efe8d8", 16],
        ].flatMap(([a, b, x]) =>
          place(
            socks(
              knit(stripes(a as string, b as string, { every: 3, width: 1.2 }), 0.6, 0.05),
              knit(b as string, 0.5, 0.05),
            ),
            { at: [x as number, 0, 0] },
          ),
        ),
    ],
    paper: "oat",
    pitch: 88,
    fill: 0.78,
  },
  "wool-fringe-scarf": {
    looks: each(["#8a5d4c", "#77836f", "#b9a27c"], (c) =>
      spreadCloth(fuzzy(checks(c, "#e3d9c6", { every: 15, width: 2 }), 0.4, 0.06), {
        width: 32,
        height: 62,
        fringe: 6,
        crease: 0.7,
      }),
    ),
    paper: "warm",
    pitch: 88,
    fill: 0.84,
    detail: { x: 0.5, y: 0.84, size: 0.34 },
  },
  "washed-ball-cap": {
    looks: each(["#8b8a6e", "#4b5560", "#cdbfa3"], (c) => ballCap(cloth(c, { threads: 5, depth: 0.012 }))),
    paper: "sage",
    pitch: 16,
    fill: 0.66,
  },
  "rib-knit-beanie": {
    looks: each(["#6a7680", "#a5765f", "#d6cab2"], (c) => beanie(knit(c, 0.9, 0.1), knit(c, 0.9, 0.1))),
    paper: "blue",
    pitch: 9,
    fill: 0.62,
  },
  "wool-felt-slippers": {
    looks: each(["#a39680", "#6f776c", "#8a5a4a"], (c) =>
      slippers(fuzzy(c, 0.4, 0.05), fuzzy("#e5ddcc", 0.3), matte("#6b5a45")),
    ),
    paper: "clay",
    pitch: 36,
    fill: 0.66,
    detail: { x: 0.4, y: 0.5, size: 0.4 },
  },
  "vegetable-tan-wallet": {
    looks: each(["#8f5f38", "#3b3835", "#5f6b58"], (c) => wallet(leather(c))),
    paper: "fog",
    pitch: 58,
    fill: 0.64,
    detail: { x: 0.5, y: 0.6, size: 0.4 },
  },
  "slim-card-case": {
    looks: each(["#5f6b58", "#a5744a"], (c) => cardCase(leather(c), paper("#f0ebe0"))),
    paper: "butter",
    pitch: 80,
    fill: 0.66,
  },
  "cane-handle-umbrella": {
    looks: each(["#4a5a68", "#6f6a52", "#8a4f48"], (c) =>
      umbrella(cloth(c, { threads: 9, depth: 0.004 }), cane),
    ),
    paper: "oat",
    pitch: 82,
    fill: 0.84,
    detail: { x: 0.3, y: 0.26, size: 0.36 },
    set: "none",
  },
  "lambswool-mittens": {
    looks: each(["#8c5a4c", "#7d8676"], (c) => mittens(knit(c, 0.9, 0.1), knit(c, 0.7, 0.1))),
    paper: "ash",
    pitch: 88,
    fill: 0.7,
  },
  "gauze-handkerchief": {
    looks: each(["#8f9fae", "#c2977f", "#9aa583"], (c) =>
      handkerchief(cloth(checks("#ece6d9", c), { threads: 5 })),
    ),
    paper: "blush",
    pitch: 80,
    fill: 0.64,
  },
};
