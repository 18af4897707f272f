import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout this launcher lies in, whatever the working directory is. */
export const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

export const dataFolder = path.join(root, ".data");
