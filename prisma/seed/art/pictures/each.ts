import type { Thing } from "../kit/mesh";
import type { Look } from "../shoot";

/** The same thing in several colours. */
export function each<T>(colors: T[], make: (color: T) => Thing): Look[] {
  return colors.map((color) => () => make(color));
}
