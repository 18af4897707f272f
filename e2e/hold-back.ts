import type { Page } from "@playwright/test";

/** What is asked for at such addresses waits until the answer of this is called. */
export async function holdBack(page: Page, addresses: RegExp): Promise<() => void> {
  let letGo = () => {};
  const mayGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(addresses, async (route) => {
    await mayGo;
    await route.continue();
  });
  return letGo;
}
