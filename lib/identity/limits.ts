import type { Limit } from "@/lib/platform/limit";

/** Guessing one person's password, from anywhere. The allowance comes back steadily: nobody is locked out for good. */
export const logInPerEmailLimit: Limit = { name: "log-in:email", times: 10, seconds: 600 };

/** Trying many people from one place. */
export const logInPerAddressLimit: Limit = { name: "log-in:address", times: 100, seconds: 600 };

export const signUpLimit: Limit = { name: "sign-up:address", times: 20, seconds: 3_600 };

export const passwordCheckLimit: Limit = { name: "password-check:user", times: 10, seconds: 600 };
