import { defineConfig, devices } from "@playwright/test";
import { findRunningShop } from "./e2e/running-shop";
import { browserFlags, findBrowser } from "./sandbox/launch/testing/browser.mjs";

/** Customers' stories, told on a running shop: that of `npm test`, or the one `npm start` has open. */
export default defineConfig({
  testDir: "e2e",
  outputDir: process.env.TEST_RESULTS ?? "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // Two browsers, the shop and everything it needs share the cores of a small machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: findRunningShop()?.url,
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: (await findBrowser()) ?? undefined, args: browserFlags },
  },
  projects: [
    { name: "program", testMatch: /\.api\.spec\.ts$/ },
    {
      name: "phone",
      testIgnore: /\.api\.spec\.ts$/,
      use: {
        userAgent: devices["Pixel 7"].userAgent,
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
    {
      // Where the window is another, or the page is laid out anew; widths are tried once. The rest is told on the phone,
      // where most shoppers are.
      name: "desktop",
      testMatch:
        /(accounts|back-office|cart|catalogue|checkout[a-z-]*|coupons|home|orders|wallet)\.spec\.ts$/,
      grepInvert: /sideways/,
      use: { userAgent: devices["Desktop Chrome"].userAgent, viewport: { width: 1280, height: 800 } },
    },
  ],
});
