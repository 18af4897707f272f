import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { shopSign } from "./heroes";
import { fine, render } from "./kit/render";

const root = fileURLToPath(new URL("../../../public/", import.meta.url));
const ink = "#35413a";

/** Word mark, icons and the picture for links. */
export async function drawMarks(): Promise<void> {
  await writeFile(`${root}icon.svg`, icon(64, 15));
  await sharp(Buffer.from(icon(180, 0)), { density: 300 })
    .resize(180, 180)
    .png()
    .toFile(`${root}apple-icon.png`);
  await writeFile(`${root}art/wordmark.svg`, wordMark(ink));
  await drawLinkPicture();
}

/** 단골 in strokes of one width: two syllables, each in a square of 100. */
function strokes(): string {
  const dan = "M14 14H54 M14 14V46H56 M76 6V62 M76 33H94 M20 70V94H84";
  const gol = "M138 10H190V36 M164 44V56 M126 57H202 M138 69H190V82H138V96H192";
  return `${dan} ${gol}`;
}

function wordMark(color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 216 104" role="img" aria-label="단골"><path d="${strokes()}" fill="none" stroke="${color}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`;
}

/** A moon jar on a shelf, in a square. */
function icon(size: number, radius: number): string {
  const k = radius / 64;
  const jar =
    "M27.4 15h9.2v2.6c6.9 2.2 11.4 8 11.4 14.6 0 6.2-4 11.2-10 13.8H26c-6-2.6-10-7.6-10-13.8 0-6.6 4.5-12.400 11.4-14.600z";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${size}" height="${size}"><rect width="64" height="64" rx="${(64 * k).toFixed(1)}" fill="${ink}"/><path d="${jar}" fill="#f1ece1"/><path d="M14 49.500h36" stroke="#d9a58c" stroke-width="3.600" stroke-linecap="round"/></svg>\n`;
}

async function drawLinkPicture(): Promise<void> {
  const [width, height] = [1200, 630];
  const pixels = render(shopSign(), width, height, fine);
  const mark = wordMark(ink).replace("<svg ", '<svg width="360" height="173" ');
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .median(3)
    .composite([{ input: Buffer.from(mark), left: 96, top: 206 }])
    .png({ compressionLevel: 9, palette: true, colours: 224, dither: 0.6 })
    .toFile(`${root}art/og.png`);
}
