import { cloth, knit } from "../kit/materials";
import { top } from "../objects/clothes";
import { dress, trousers } from "../objects/garments";
import { linen, stripes } from "../objects/weaves";
import type { Piece } from "../shoot";
import { each } from "./each";

const cotton = (color: Parameters<typeof cloth>[0]) => cloth(color, { threads: 6, depth: 0.01, slub: 0.08 });
const flat = { pitch: 89, fill: 0.82 } as const;

export const clothing: Record<string, Piece> = {
  "soft-oxford-shirt": {
    looks: each(["#e6e3dc", "#a9b8c4"], (c) =>
      top({ material: cotton(c), neck: "collar", buttons: 6, pocket: true, length: 72 }),
    ),
    paper: "warm",
    ...flat,
    detail: { x: 0.52, y: 0.34, size: 0.4 },
  },
  "band-collar-linen-shirt": {
    looks: each(["#cfc3aa", "#7f8b7d", "#4c5258"], (c) =>
      top({ material: linen(c), neck: "band", buttons: 6, length: 74, seed: 4, buttonColor: "#6b5a45" }),
    ),
    paper: "fog",
    ...flat,
    detail: { x: 0.5, y: 0.3, size: 0.4 },
  },
  "heavy-cotton-tee": {
    looks: each(["#eae6dc", "#5c625a", "#b98a74"], (c) =>
      top({ material: cotton(c), rib: cotton(c), sleeve: "short", length: 66, half: 28, seed: 6 }),
    ),
    paper: "ash",
    ...flat,
    detail: { x: 0.5, y: 0.32, size: 0.4 },
  },
  "sea-stripe-tee": {
    looks: each(
      [
        ["#ece7db", "#46546a"],
        ["#ece7db", "#8f4f42"],
      ] as const,
      ([a, b]) =>
        top({
          material: cotton(stripes(a, b, { every: 3.4, width: 1.1 })),
          rib: cotton(a),
          length: 66,
          seed: 9,
        }),
    ),
    paper: "oat",
    ...flat,
    detail: { x: 0.44, y: 0.36, size: 0.4 },
  },
  "lambswool-round-knit": {
    looks: each(["#a8977c", "#7b8676", "#7d4a40"], (c) =>
      top({ material: knit(c, 1.3, 0.14), rib: knit(c, 0.8, 0.2), length: 64 }),
    ),
    paper: "fog",
    ...flat,
    detail: { x: 0.48, y: 0.34, size: 0.4 },
  },
  "shawl-cardigan": {
    looks: each(["#6f7a6a", "#d3c6ab"], (c) =>
      top({
        material: knit(c, 1.4, 0.16),
        rib: knit(c, 0.9, 0.2),
        neck: "v",
        buttons: 5,
        buttonColor: "#6b4a33",
        length: 68,
        seed: 3,
      }),
    ),
    paper: "clay",
    ...flat,
    detail: { x: 0.5, y: 0.42, size: 0.4 },
  },
  "light-quilted-vest": {
    looks: each(["#5f6a60", "#8f8370"], (c) =>
      top({
        material: { ...cotton(c), gloss: 0.2 },
        sleeve: "none",
        channels: 7,
        neck: "band",
        buttons: 5,
        length: 62,
        buttonColor: "#3f3a33",
      }),
    ),
    paper: "sage",
    ...flat,
    fill: 0.74,
  },
  "wide-easy-trousers": {
    looks: each(["#6d7065", "#b9a888", "#3a3f47"], (c) => trousers(cotton(c), { cord: cotton("#e6dfcf") })),
    paper: "oat",
    ...flat,
    detail: { x: 0.5, y: 0.24, size: 0.4 },
  },
  "gathered-linen-dress": {
    looks: each(["#b9a08c", "#68766f"], (c) => dress(linen(c), { tie: linen(c) })),
    paper: "blush",
    ...flat,
    detail: { x: 0.5, y: 0.42, size: 0.4 },
  },
  "double-gauze-pajama-shirt": {
    looks: each(["#c4cdd0", "#dcc9bd"], (c) =>
      top({
        material: cloth(stripes(c, "#f1ece1", { every: 4, width: 0.5, axis: "u" }), {
          threads: 2,
          depth: 0.05,
        }),
        neck: "collar",
        buttons: 5,
        pocket: true,
        length: 70,
        seed: 11,
      }),
    ),
    paper: "blue",
    ...flat,
  },
};
