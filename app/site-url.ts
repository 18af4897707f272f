/** Where the shop is reached. Pages without data are drawn at build time, when the environment may be empty. */
export const siteUrl = process.env.NEXTAUTH_URL || "http://localhost:3000";
