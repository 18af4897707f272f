/** Who did it: written into every line of history. */
export type ActingAs = {
  readonly kind: "ORDERER" | "ADMIN" | "SELLER" | "SYSTEM";
  readonly id: string | null;
};

export const system: ActingAs = { kind: "SYSTEM", id: null };
