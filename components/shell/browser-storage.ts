/** What this device keeps for the shop. A browser that may keep nothing, or no more, keeps nothing, and no page breaks. */
export const browserStorage = {
  read: (place: string): string | null => attempt(() => localStorage.getItem(place)),
  write: (place: string, text: string): unknown => attempt(() => localStorage.setItem(place, text)),
  forget: (place: string): unknown => attempt(() => localStorage.removeItem(place)),
};

/** Naming it throws where site data is blocked, writing where there is no room. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
