import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type RunningShop, runningShop } from "./running-shop";

type Role = keyof RunningShop["accounts"];

interface Fixtures {
  /** What a story provokes on purpose, for instance the browser's own message about a page that is not there. */
  expectedProblems: RegExp[];
  noProblems: undefined;
  logIn: (role: Role, next?: string) => Promise<void>;
}

/** Every story fails on a console error or warning, an exception or a breach of the content security policy. */
export const test = base.extend<Fixtures>({
  expectedProblems: [[], { option: true }],
  noProblems: [
    async ({ context, expectedProblems }, use) => {
      const problems = watchProblems(context);
      await use(undefined);
      const unexpected = problems.filter((problem) => !expectedProblems.some((known) => known.test(problem)));
      expect(unexpected, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
  logIn: async ({ page }, use) => {
    await use((role, next = "/") => logInAs(page, runningShop().accounts[role], next));
  },
});

function watchProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(
        `${message.type()} on ${message.page()?.url()}: ${message.text()} (${message.location().url})`,
      );
  });
  context.on("weberror", (error) => problems.push(`exception: ${error.error().stack}`));
  void context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.violatedDirective} blocks ${event.blockedURI}`);
    });
  });
  return problems;
}

/** By the form, as a customer does; ends on the page `next`. */
export async function logInAs(
  page: Page,
  { email, password }: { email: string; password: string },
  next: string,
): Promise<void> {
  await page.goto(`/log-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("이메일").fill(email);
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await page.waitForURL((url) => url.pathname === new URL(next, url).pathname);
}

/** Leaves the page first: what is live on it would go on asking, and be told that nobody is logged in. */
export async function forgetLogIn(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

/** WCAG 2.2 A and AA, and what axe takes for good practice. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(", ")})`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

export { expect };
