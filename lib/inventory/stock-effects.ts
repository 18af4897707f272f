/** What one unit of each kind of movement does to an inventory. ADJUST takes a signed quantity. */
export const stockEffects = {
  INBOUND: { onHand: 1, reserved: 0 },
  OUTBOUND: { onHand: -1, reserved: 0 },
  ADJUST: { onHand: 1, reserved: 0 },
  RESERVE: { onHand: 0, reserved: 1 },
  RELEASE: { onHand: 0, reserved: -1 },
  CONFIRM: { onHand: -1, reserved: -1 },
  RESTORE: { onHand: 1, reserved: 0 },
} as const satisfies Record<string, { onHand: number; reserved: number }>;

export type MovementKind = keyof typeof stockEffects;
