export type Token =
  | { kind: "literal"; value: string | number }
  | { kind: "name"; value: string }
  | { kind: "sign"; value: string };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[-+*/%!<>()[\].,?:]))\s*/y;

export function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new SyntaxError(`bad expression at ${start}: ${source}`);
    const [, number, text, name, sign = ""] = match;
    if (number) tokens.push({ kind: "literal", value: Number(number) });
    else if (text) tokens.push({ kind: "literal", value: text.slice(1, -1).replace(/\\(.)/g, "$1") });
    else if (name) tokens.push({ kind: "name", value: name });
    else tokens.push({ kind: "sign", value: sign });
  }
  return tokens;
}
