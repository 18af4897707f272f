import type { Suggestions } from "@/lib/catalog/views";

export type SearchChoice = {
  href: string;
  label: string;
  /** What kind of thing it is, when it is not a product. */
  kind?: "카테고리" | "판매자" | "최근";
  thumbUrl?: string;
};

export const choicesFrom = ({ categories, sellers, products }: Suggestions): SearchChoice[] => [
  ...categories.map(({ slug, name }) => ({
    href: `/products?category=${slug}`,
    label: name,
    kind: "카테고리" as const,
  })),
  ...sellers.map((name) => ({ href: searchFor(name), label: name, kind: "판매자" as const })),
  ...products.map(({ id, name, thumbUrl }) => ({ href: `/products/${id}`, label: name, thumbUrl })),
];

export const recentChoices = (recent: readonly string[]): SearchChoice[] =>
  recent.map((words) => ({ href: searchFor(words), label: words, kind: "최근" }));

const searchFor = (words: string) => `/products?query=${encodeURIComponent(words)}`;
