/** What open pages of somebody listen to. */
export const notificationsOf = (userId: string): string => `notifications:${userId}`;
