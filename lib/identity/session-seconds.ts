/** How long a log-in lasts without use. */
export const sessionSeconds = 14 * 24 * 60 * 60;

/** How long a token from POST /auth/token lasts. */
export const accessTokenSeconds = 12 * 60 * 60;
