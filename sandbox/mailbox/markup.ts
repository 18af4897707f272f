/** HTML that is safe to send: made by `markup` only. */
export class Markup {
  constructor(readonly html: string) {}
}

type Piece = string | number | Markup | Markup[] | null | false;

/** HTML in which every inserted text is escaped. */
export function markup(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(strings.reduce((html, text, index) => html + written(pieces[index - 1] ?? null) + text));
}

function written(piece: Piece): string {
  if (piece === null || piece === false) return "";
  if (piece instanceof Markup) return piece.html;
  if (Array.isArray(piece)) return piece.map((item) => item.html).join("");
  return String(piece).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
