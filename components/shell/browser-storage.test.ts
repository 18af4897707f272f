import { afterEach, expect, test, vi } from "vitest";
import { browserStorage } from "./browser-storage";
import { recentSearches, rememberSearch } from "./recent-searches";

const put = (localStorage: () => Partial<Storage>) =>
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: localStorage });

const without = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
afterEach(() => {
  vi.restoreAllMocks();
  if (without) Object.defineProperty(globalThis, "localStorage", without);
  else Reflect.deleteProperty(globalThis, "localStorage");
});

test("what is written is read again, until it is forgotten", () => {
  const kept = new Map<string, string>();
  put(() => ({
    getItem: (place) => kept.get(place) ?? null,
    setItem: (place, text) => kept.set(place, text),
    removeItem: (place) => kept.delete(place),
  }));
  browserStorage.write("theme", "dark");
  expect(browserStorage.read("theme")).toBe("dark");
  browserStorage.forget("theme");
  expect(browserStorage.read("theme")).toBeNull();
});

test("where site data is blocked nothing is kept, and nothing breaks", () => {
  put(() => {
    throw new DOMException("denied", "SecurityError");
  });
  browserStorage.write("theme", "dark");
  browserStorage.forget("theme");
  expect(browserStorage.read("theme")).toBeNull();
  rememberSearch("머그");
  expect(recentSearches()).toEqual([]);
});

test("where there is no room nothing is kept, and nothing breaks", () => {
  put(() => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  }));
  browserStorage.write("theme", "dark");
  rememberSearch("머그");
  expect(recentSearches()).toEqual([]);
});
