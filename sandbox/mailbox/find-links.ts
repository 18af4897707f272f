const entities: Record<string, string> = {
  "&amp;": "&",
  "&#38;": "&",
  "&#x26;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

/** The web addresses in a mail, each once, in their order: those of the HTML, or else those of the text. */
export function findLinks(html: string | null, text: string | null): string[] {
  const links = html === null ? linksInText(text ?? "") : linksInHtml(html);
  return [...new Set(links)];
}

function linksInHtml(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
    .map(([, double, single]) =>
      (double ?? single ?? "").replace(/&(amp|#38|#x26|quot|#39);/gi, unescaped).trim(),
    )
    .filter((link) => /^https?:\/\//i.test(link));
}

function unescaped(entity: string): string {
  return entities[entity.toLowerCase()] ?? entity;
}

function linksInText(text: string): string[] {
  return (text.match(/https?:\/\/[^\s<>"'）)]+/gi) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ""));
}
