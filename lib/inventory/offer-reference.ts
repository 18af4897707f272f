/** The one reservation of one waiting-list offer: what it reserves and what gives it back name this. */
export const offerReference = (entryId: string): string => `offer:${entryId}`;
