/** A key of the house's own. What outsiders send is printable ASCII, so theirs is never one of ours. */
export const ownKey = (name: string): string => `단골:${name}`;
