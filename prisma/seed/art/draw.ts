import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import sharp, { type Sharp } from "sharp";
import { heroes } from "./heroes";
import type { Crop } from "./kit/camera";
import { draft, fine, render, type Scene } from "./kit/render";
import { drawMarks } from "./mark";
import { pieces } from "./pictures/index";
import { front, type Piece, room, set } from "./shoot";

const folder = fileURLToPath(new URL("../../../public/art/", import.meta.url));
/** A folder for small, rough pictures: for looking at while drawing. */
const drafts = process.env.ART_DRAFTS;

interface Job {
  name: string;
  scene: () => Scene;
  crop?: Crop;
  wide?: boolean;
}

/**
 * `draw.ts` draws everything; names draw only those pieces, with all their pictures;
 * `--missing` draws what is not there yet.
 */
async function main(): Promise<void> {
  const share = process.env.ART_SHARE?.split(",");
  if (share) {
    for (const job of allJobs()) if (share.includes(job.name)) await draw(job);
    return;
  }
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  await mkdir(folder, { recursive: true });
  const names = allJobs()
    .map(({ name }) => name)
    .filter(
      (name) => wanted.length === 0 || wanted.some((part) => name === part || name.startsWith(`${part}-`)),
    )
    .filter((name) => !args.includes("--missing") || !isDrawn(name));
  await shareOut(names, availableParallelism());
  if (wanted.length === 0 && !drafts) await drawMarks();
}

function isDrawn(name: string): boolean {
  return existsSync(`${folder}${name}-${name.startsWith("hero-") ? 800 : 400}.avif`);
}

/** One process for each core, every n-th picture each. */
async function shareOut(names: string[], of: number): Promise<void> {
  const shares = Array.from({ length: of }, (_, index) => names.filter((_, k) => k % of === index)).filter(
    (share) => share.length > 0,
  );
  const parts = shares.map((share) => {
    const child = fork(fileURLToPath(import.meta.url), [], {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, ART_SHARE: share.join(",") },
    });
    return new Promise<void>((resolve, reject) => {
      child.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`a part of the drawing ended with ${code}`)),
      );
    });
  });
  await Promise.all(parts);
}

function allJobs(): Job[] {
  const jobs = Object.entries(pieces).flatMap(([name, piece]) => jobsOf(name, piece));
  const wides = Object.entries(heroes).map(([name, scene]): Job => ({ name, scene, wide: true }));
  // close-ups last: a run that is broken off leaves what matters most
  return [...wides, ...jobs.filter(({ crop }) => !crop), ...jobs.filter(({ crop }) => crop)];
}

function jobsOf(name: string, piece: Piece): Job[] {
  const jobs: Job[] = [
    { name, scene: () => front(piece) },
    {
      name: `${name}-detail`,
      scene: () => front(piece),
      crop: piece.detail ?? { x: 0.47, y: 0.42, size: 0.42 },
    },
  ];
  if (piece.looks.length > 1 && piece.set !== "none")
    jobs.push({ name: `${name}-set`, scene: () => set(piece) });
  if (piece.room) jobs.push({ name: `${name}-room`, scene: () => room(piece) });
  return jobs;
}

async function draw({ name, scene, crop, wide = false }: Job): Promise<void> {
  const [width, height] = wide ? [1600, 900] : [800, 800];
  const more = drafts ? 0.4 : wide ? 1.1 : crop ? 1.15 : 1.25;
  const across = Math.round((width * more) / 2) * 2;
  const down = Math.round((height * more) / 2) * 2;
  const pixels = render(scene(), across, down, drafts ? draft : fine, crop);
  const picture = sharp(pixels, { raw: { width: across, height: down, channels: 3 } });
  if (drafts) {
    await picture.png().toFile(`${drafts}/${name}.png`);
    return;
  }
  for (const [size, limit] of wide
    ? ([
        [1600, 90_000],
        [800, 38_000],
      ] as const)
    : ([
        [800, 26_000],
        [400, 8_500],
      ] as const)) {
    await writeFile(`${folder}${name}-${size}.avif`, await squeezed(picture, size, limit));
  }
}

/** The best quality that stays under the limit. */
async function squeezed(picture: Sharp, width: number, limit: number): Promise<Buffer> {
  const resized = await picture
    .clone()
    .resize(width, null, { kernel: "lanczos3" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  for (const quality of [54, 47, 40, 33, 26]) {
    const bytes = await sharp(resized).avif({ quality, effort: 2, chromaSubsampling: "4:2:0" }).toBuffer();
    if (bytes.length <= limit || quality === 26) return bytes;
  }
  throw new Error("unreachable");
}

await main();
