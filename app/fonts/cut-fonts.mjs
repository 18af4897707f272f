import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/**
 * Cuts two small fonts out of Pretendard: the letters the shop speaks with, and those its goods are named with besides.
 * What neither has comes from Pretendard itself, in pieces of a hundred letters. Its licence keeps the name for the
 * uncut font. `npm run fonts` after many new words; a letter that is missing only costs one piece more.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));
const whole = readFileSync(
  createRequire(import.meta.url).resolve("pretendard/dist/web/variable/woff2/PretendardVariable.woff2"),
);
const weights = { min: 400, max: 800 };
const latin = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index));
const signs = [..."\u00a0·×…–—‘’“”•→←−"];

const spoken = lettersIn("app", "components", "lib");
const named = lettersIn("prisma/seed").filter((letter) => !spoken.includes(letter));

const faces = [
  { file: "shop.woff2", letters: [...latin, ...signs, ...spoken] },
  { file: "goods.woff2", letters: named },
];
for (const { file, letters } of faces) {
  const variationAxes = { wght: weights };
  const font = await subsetFont(whole, letters.join(""), { targetFormat: "woff2", variationAxes });
  writeFileSync(new URL(file, import.meta.url), font);
  process.stdout.write(`${file}: ${letters.length} letters, ${font.length} bytes\n`);
}
writeFileSync(new URL("fonts.css", import.meta.url), `${faces.map(faceOf).join("\n")}`);

/** @param {string[]} rooms */
function lettersIn(...rooms) {
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true })
      .map(String)
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|spec)\./.test(name))
      .map((name) => join(root, room, name)),
  );
  return [...new Set(files.flatMap((file) => readFileSync(file, "utf8").match(/[가-힣]/g) ?? []))];
}

function faceOf({ file, letters }) {
  return `@font-face {
  font-family: "Dangol Sans";
  font-display: swap;
  font-weight: ${weights.min} ${weights.max};
  src: url("./${file}") format("woff2");
  unicode-range: ${rangesOf(letters)};
}
`;
}

/** As CSS writes them: U+41-5a, U+ac00 … */
function rangesOf(letters) {
  const points = letters.map((letter) => letter.codePointAt(0)).sort((one, other) => one - other);
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last.to + 1) last.to = point;
    else ranges.push({ from: point, to: point });
  }
  return ranges
    .map(({ from, to }) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ""}`)
    .join(", ");
}
