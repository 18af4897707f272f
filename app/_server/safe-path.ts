/**
 * A place in this shop to go on to, or the front page. Only a path that stays a path after a browser has read it:
 * browsers drop tabs and line breaks, and take "\\" for "/".
 */
export function safePath(text: string | null | undefined): string {
  const base = "http://here.invalid";
  if (!text || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text) || !URL.canParse(text, base))
    return "/";
  const url = new URL(text, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : "/";
}
