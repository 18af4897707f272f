import "server-only";

/** The same look as the shop's own pages, in one piece: a page that streams has sent its 200 before it could say 403. */
const html = `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>권한이 없어요 | 단골</title>
<link rel="icon" href="/icon.svg">
<style>
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100dvh; display: grid; place-content: center; gap: 12px; padding: 16px; text-align: center; word-break: keep-all;
  font: 15px/1.65 "Pretendard Variable", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif;
  background: light-dark(#fbf8f3, #171411); color: light-dark(#211d18, #f4eee5); }
h1 { margin: 0; font-size: 26px; line-height: 1.35; }
p { margin: 0 0 12px; color: light-dark(#665e54, #aca397); }
a { justify-self: center; padding: 11px 20px; border: 1px solid light-dark(#8d8375, #7d7468); border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 2px solid light-dark(#b93c0c, #ff9466); outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>볼 수 있는 권한이 없어요</h1>
<p>관리자 계정으로 로그인했는지 확인해 주세요.</p>
<a href="/">처음 화면으로</a>
</main>
</body>
</html>`;

export const forbiddenPage = (policy: string): Response =>
  new Response(html, {
    status: 403,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      "content-security-policy": policy,
    },
  });
