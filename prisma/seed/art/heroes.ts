import { frame } from "./kit/frame";
import { daylight, type Studio } from "./kit/light";
import { clay, cloth, fuzzy, glass, glaze, leather, matte, metal, plastic, wood } from "./kit/materials";
import { place, type Thing } from "./kit/mesh";
import type { Scene } from "./kit/render";
import { type Stage, sweep } from "./kit/stage";
import { tote } from "./objects/bags";
import { book } from "./objects/book";
import { enamelCup, thermos } from "./objects/drinkware";
import { moonJar, stems, vase } from "./objects/home";
import { lit, mushroom } from "./objects/lamps";
import { campLantern, hanji, lantern } from "./objects/lanterns";
import { coolerBag, rolledMat } from "./objects/outdoor";
import { leaning, pen, penHolder } from "./objects/pens";
import { plant } from "./objects/plants";
import { pot } from "./objects/pot";
import { backpack, duffel } from "./objects/rucksacks";
import { shoulderBag } from "./objects/shoulder-bag";
import { coffee, greenTea, mug, tray, vessel } from "./objects/tableware";
import { cupOnSaucer, teapot, tin } from "./objects/tea";
import { folded, stackOf } from "./objects/textile";
import { linen } from "./objects/weaves";
import { tables, windowLight } from "./shoot";

interface Arrangement {
  things: Thing;
  stage: Stage;
  pitch: number;
  /** How far the group stands right of the middle, in shares of the picture. */
  aside?: number;
  fill?: number;
  sun?: boolean;
  studio?: Studio;
}

const canvas = (color: string) => cloth(color, { threads: 3.4, depth: 0.025 });
const oat = glaze("#e3ddd0", { specks: 0.4 });

/** Wide pictures for the front page; words find room on the left. */
export const heroes: Record<string, () => Scene> = {
  "hero-tea-table": () =>
    wide({ things: teaTable(), stage: tables.oak("#d6cfc3"), pitch: 17, aside: 0.13, sun: true }),
  "hero-bags": () =>
    wide({ things: bagsInARow(), stage: tables.linen("#cfcfc6"), pitch: 9, aside: 0.13, sun: true }),
  "hero-desk": () =>
    wide({ things: desk(), stage: tables.walnut("#cfc8bc"), pitch: 22, aside: 0.13, sun: true }),
  "hero-green-window": () =>
    wide({ things: greens(), stage: tables.stone("#dad6cc"), pitch: 10, aside: 0.13, sun: true }),
  "hero-evening": () =>
    wide({ things: evening(), stage: tables.walnut("#b5aa9c"), pitch: 8, aside: 0.13, studio: dusk }),
  "hero-picnic": () => wide({ things: picnic(), stage: sweep("#cdd2c0"), pitch: 12, aside: 0.13 }),
};

const dusk: Studio = {
  ...daylight,
  keyColor: [0.5, 0.5, 0.54],
  skyColor: [0.3, 0.33, 0.39],
  exposure: 0.74,
  lamps: [
    { at: [-13, 16, 6], color: [1, 0.74, 0.45], strength: 900 },
    { at: [17, 18, 4], color: [1, 0.72, 0.42], strength: 850 },
  ],
};

/** The moon jar with room for the word mark beside it. */
export function shopSign(): Scene {
  const things = [
    ...place(
      [
        ...moonJar(glaze("#ece8e0", { specks: 0.12 })),
        ...stems("#7a6a50", {
          from: 27,
          height: 24,
          heads: "ball",
          headColor: "#d9a58c",
          count: 4,
          spread: 0.7,
        }),
      ],
      {},
    ),
    ...place(mug({ material: oat, rim: 4, height: 8.4, filled: { material: coffee, to: 0.86 } }), {
      at: [22, 0, 8],
    }),
  ];
  return wide(
    { things, stage: tables.oak("#d6cfc3"), pitch: 9, aside: 0.24, fill: 0.86, sun: true },
    1200 / 630,
  );
}

function wide(
  { things, stage, pitch, aside = 0, fill = 0.7, sun = false, studio = daylight }: Arrangement,
  aspect = 16 / 9,
): Scene {
  const seen = frame(things, { pitch, yaw: -6, fill, aspect, rise: 0.06 });
  const [x, y, z] = seen.target;
  const view = { ...seen, target: [x - seen.span * aside, y, z] as const };
  const bright: Studio = {
    ...daylight,
    spread: 0.06,
    gobo: windowLight([x, y, z], seen.span * 0.62),
    keyColor: [2.5, 2.3, 2.02],
    skyColor: [0.66, 0.69, 0.75],
  };
  return { things, stage: stage.build(seen.span), floor: stage.floor, studio: sun ? bright : studio, view };
}

function teaTable(): Thing {
  return [
    ...place([...tray(wood("#7a543a", 0), { width: 40, depth: 24 })], { at: [0, 0, 2] }),
    ...place(teapot({ material: glaze("#bdb9a9", { specks: 0.6 }), radius: 5.4, height: 7.4 }), {
      at: [-8, 0.9, 0],
      turn: 12,
    }),
    ...place(cupOnSaucer(oat, oat, greenTea), { at: [7, 0.9, -1] }),
    ...place(
      vessel({
        material: glaze("#a9b0a0", { specks: 0.4 }),
        rim: 3.6,
        belly: 3.4,
        foot: 2,
        height: 4.8,
        filled: { material: greenTea, to: 0.78 },
      }),
      { at: [13, 0.9, 6] },
    ),
    ...place(
      [
        ...vase(glaze("#6b6f68", { gloss: 0.3 }), { radius: 7, height: 20, neck: 0.4, lip: 0.5 }),
        ...stems("#7a6a50", {
          from: 18,
          height: 30,
          heads: "ball",
          headColor: "#d9a58c",
          count: 5,
          spread: 0.7,
        }),
      ],
      { at: [26, 0, -14] },
    ),
    ...place(tin(matte("#7d8a6b"), metal("#c9b98a")), { at: [-24, 0, -10] }),
    ...place(folded(linen("#cfc6b4"), { width: 18, depth: 14, layers: 3, thick: 0.8 }), {
      at: [-30, 0, 6],
      turn: 16,
    }),
  ];
}

function bagsInARow(): Thing {
  return [
    ...place(tote({ material: canvas("#e2d9c5"), strap: canvas("#7c5f42") }), { at: [-46, 0, 0] }),
    ...place(backpack(canvas("#4d5a63"), leather("#8a5f3a")), { at: [2, 0, -6] }),
    ...place(duffel(canvas("#5b6350"), leather("#7a5232")), { at: [46, 0, -2] }),
    ...place(shoulderBag({ material: leather("#7a4b2c"), width: 22, height: 16 }), {
      at: [24, 0, 26],
      turn: 6,
    }),
  ];
}

function desk(): Thing {
  return [
    ...place(
      book({
        cover: "#66756a",
        fabric: true,
        thick: 2.4,
        label: { width: 5, low: 13.4, high: 17, mark: "bar" },
        band: "#e3d8c0",
      }),
      { at: [0, 0, 4], turn: -10 },
    ),
    ...place(pen(plastic("#2f3338", 0.8), metal("#b8975a")), { at: [13, 0, 6], turn: -24 }),
    ...place(penHolder(wood("#d2b48a", 1), leaning(["#7d8f86", "#b5674e", "#d0a94e"])), { at: [20, 0, -12] }),
    ...place(mug({ material: oat, rim: 4, height: 8.4, filled: { material: coffee, to: 0.86 } }), {
      at: [-19, 0, -6],
    }),
    ...place(
      stackOf([
        book({ cover: "#d8cbb4", thick: 2 }),
        book({ cover: "#a7705a", thick: 1.6, width: 13, height: 18 }),
      ]),
      { at: [34, 0, -2], turn: 20 },
    ),
  ];
}

function greens(): Thing {
  const terra = clay("#b98468");
  const white = glaze("#e3ddd0", { specks: 0.4, gloss: 0.4 });
  const gray = clay("#9a968c");
  return [
    ...place([...pot(gray, { radius: 10, height: 14, saucer: gray }), ...plant("monstera", 12.6, 1)], {
      at: [26, 0, -6],
    }),
    ...place([...pot(terra, { radius: 8, height: 13, saucer: terra }), ...plant("olive", 11.6, 1.2)], {
      at: [-4, 0, -10],
    }),
    ...place([...pot(white, { radius: 7, height: 11, saucer: white }), ...plant("pilea", 9.6, 1)], {
      at: [-30, 0, 2],
    }),
    ...place([...pot(terra, { radius: 6, height: 8 }), ...plant("cactus", 6.8, 0.6)], { at: [8, 0, 14] }),
    ...place(pot(gray, { radius: 5, height: 8 }), { at: [-12, 0, 16] }),
  ];
}

function evening(): Thing {
  return [
    ...place(lantern(hanji(0.62, 14), wood("#6b4a33", 1)), { at: [-15, 0, -4] }),
    ...place(mushroom(lit("#f3e4c8", 0.55, 19, 9), plastic("#8a7a66", 0.4)), { at: [17, 0, -2] }),
    ...place(
      stackOf([
        book({ cover: "#8d9a94", thick: 2.4, fabric: true }),
        book({ cover: "#d8cbb4", thick: 1.8, width: 13.5, height: 19 }),
      ]),
      { at: [0, 0, 12], turn: 14 },
    ),
    ...place(vessel({ material: oat, rim: 3.8, belly: 3.6, foot: 2.4, height: 6 }), { at: [33, 0, 8] }),
    ...place(folded(fuzzy("#c9bda6", 0.4, 0.08), { width: 26, depth: 18, layers: 3, thick: 2 }), {
      at: [-42, 0, 2],
      turn: 10,
    }),
  ];
}

function picnic(): Thing {
  return [
    ...place(rolledMat(cloth("#8b9a7e", { threads: 2.4 }), matte("#d9cdb2"), leather("#7a5232")), {
      at: [26, 0, -8],
    }),
    ...place(coolerBag(canvas("#6e7d86"), canvas("#d9cdb2")), { at: [-20, 0, -14] }),
    ...place(thermos(plastic("#6a7561", 0.3), plastic("#33312e", 0.3), { handle: true }), {
      at: [-46, 0, 2],
    }),
    ...place(enamelCup(plastic("#e9e4d6", 0.8), plastic("#3a4650", 0.7)), { at: [0, 0, 16] }),
    ...place(campLantern(plastic("#c9b68f", 0.4), glass("#efe6cf", 0.1)), { at: [52, 0, 12] }),
  ];
}
