import { cloth, glaze, matte, plastic, wood } from "../kit/materials";
import { place } from "../kit/mesh";
import { board, canister, casserole, cruet, mill, oak } from "../objects/cookware";
import { chopsticks, spoon } from "../objects/cutlery";
import { apron } from "../objects/garments";
import { coffee, mug, plate, vessel } from "../objects/tableware";
import { folded } from "../objects/textile";
import { checks, linen } from "../objects/weaves";
import type { Piece } from "../shoot";
import { each } from "./each";

const walnut = wood("#7a543a", 1);

export const kitchen: Record<string, Piece> = {
  "dawn-mug": {
    looks: each(["#ebe7de", "#8a9377", "#55565a"], (c) =>
      mug({
        material: glaze(c, { bareBelow: 0.9 }),
        rim: 4.2,
        height: 9,
        filled: { material: coffee, to: 0.84 },
      }),
    ),
    paper: "fog",
    detail: { x: 0.6, y: 0.4, size: 0.4 },
    room: { beside: ["books", "herb"], top: "oak" },
  },
  "moon-rice-bowl": {
    looks: each(["#eae6dd", "#c3c9c4"], (c) =>
      vessel({
        material: glaze(c, { specks: 0.4, gloss: 0.6 }),
        rim: 5.9,
        belly: 5.5,
        foot: 2.9,
        height: 6.4,
      }),
    ),
    paper: "warm",
    pitch: 20,
    room: { beside: ["linen"], top: "walnut", wall: "#cfc7ba" },
  },
  "salt-field-plate": {
    looks: [
      () => plate(11, glaze("#ded7c8", { specks: 0.6 })),
      () => place(plate(13.5, glaze("#ded7c8", { specks: 0.6 })), {}),
    ],
    paper: "ash",
    pitch: 42,
    fill: 0.74,
    detail: { x: 0.3, y: 0.5, size: 0.38 },
  },
  "blue-line-noodle-bowl": {
    looks: each(["#46607c", "#a5583f"], (c) => {
      const band = (y: number) => y > 6.1 && y < 6.8;
      const white = glaze("#e9e6df", { specks: 0.1 });
      const line = glaze(c, { specks: 0 });
      return vessel({
        material: {
          ...white,
          color: (u, v, p) => (band(p[1]) || (p[1] > 5.5 && p[1] < 5.65) ? line : white).color(u, v, p),
        },
        inside: white,
        rim: 9,
        belly: 7.6,
        foot: 3.8,
        height: 8,
      });
    }),
    paper: "oat",
    pitch: 18,
  },
  "oak-grip-board": {
    looks: [
      () => place(board(wood("#c39b6b", 1)), { tip: -9, turn: 14 }),
      () => place(board(walnut), { tip: -9, turn: 14 }),
    ],
    paper: "sage",
    pitch: 10,
    detail: { x: 0.5, y: 0.3, size: 0.36 },
    room: { beside: ["herb", "linen"], top: "stone" },
  },
  "walnut-spoon-set": {
    looks: [
      () => [
        ...place(spoon(walnut), { at: [-4, 0, 0], turn: 7 }),
        ...place(chopsticks(walnut), { at: [3.6, 0, 0], turn: -4 }),
      ],
    ],
    paper: "oat",
    pitch: 84,
    fill: 0.72,
    detail: { x: 0.36, y: 0.3, size: 0.36 },
  },
  "check-dishcloth": {
    looks: each(["#8296a6", "#b06f58", "#8d9a7a"], (c) =>
      folded(cloth(checks("#ece6d9", c, { every: 3, width: 1.5 }), { threads: 5 }), {
        width: 22,
        depth: 17,
        layers: 4,
        thick: 1.1,
      }),
    ),
    paper: "fog",
    pitch: 34,
  },
  "ash-glaze-cruet": {
    looks: each(["#c9c1b0", "#5b625c"], (c) => cruet(glaze(c, { bareBelow: 1.6 }), oak)),
    paper: "clay",
    room: { beside: ["board"], top: "linen" },
  },
  "cherry-pepper-mill": {
    looks: [
      () => mill(wood("#9a6544", 1), wood("#9a6544", 1)),
      () => mill(wood("#d2b48a", 1), wood("#d2b48a", 1)),
    ],
    paper: "butter",
    pitch: 11,
  },
  "sage-enamel-pot": {
    looks: each(["#8f9d88", "#d9cdb8", "#3f4650"], (c) =>
      casserole(plastic(c, 0.72), oak, { rim: matte("#3f3d3a") }),
    ),
    paper: "sage",
    pitch: 20,
    fill: 0.74,
    detail: { x: 0.5, y: 0.36, size: 0.4 },
    room: { beside: ["linen", "herb"], top: "oak", gap: 0.02 },
  },
  "rice-canister": {
    looks: [
      () => canister(glaze("#d3ccbe", { specks: 0.5, gloss: 0.4 }), oak),
      () => canister(glaze("#7c8478", { specks: 0.3, gloss: 0.4 }), walnut),
    ],
    paper: "warm",
    pitch: 15,
  },
  "washed-linen-apron": {
    looks: each(["#8d9a94", "#c7b79c", "#4c535b"], (c) => apron(linen(c), linen(c), {})),
    paper: "oat",
    pitch: 89,
    fill: 0.84,
    detail: { x: 0.5, y: 0.56, size: 0.4 },
  },
};
