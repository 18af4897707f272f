/** The two forms of a Korean particle: after a last syllable that is closed, and after one that is open. */
const forms = {
  "으로/로": ["으로", "로"],
  "을/를": ["을", "를"],
  "이/가": ["이", "가"],
  "은/는": ["은", "는"],
} as const;

/** Digits as they are read out: 영 일 이 삼 사 오 육 칠 팔 구. */
const digitEnds = ["ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", ""] as const;

/** "결제완료로", "주문취소로", "배송준비중으로": the word with the particle that fits its end. */
export function withParticle(word: string, particle: keyof typeof forms): string {
  const end = finalOf(word);
  const [closed, open] = forms[particle];
  // After ㄹ the way somewhere is 로, as after an open syllable.
  const isOpen = end === "" || (end === "ㄹ" && particle === "으로/로");
  return `${word}${isOpen ? open : closed}`;
}

/** What closes the last letter that has a sound; only whether, and whether it is ㄹ, matters. */
function finalOf(word: string): string {
  const last = word.match(/[가-힣0-9](?=[^가-힣0-9]*$)/)?.[0] ?? "";
  if (last >= "0" && last <= "9") return digitEnds[Number(last)] ?? "";
  const index = last === "" ? 0 : (last.charCodeAt(0) - 0xac00) % 28;
  if (index === 0) return "";
  return index === 8 ? "ㄹ" : "ㅇ";
}
