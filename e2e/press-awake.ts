import { expect, type Locator } from "@playwright/test";

/** Presses it once the page listens: before that a form is sent by the browser itself, and leads to another page. */
export async function pressAwake(button: Locator): Promise<void> {
  const isAwake = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps$"));
  await expect.poll(() => button.evaluate(isAwake)).toBe(true);
  await button.click();
}
