import "server-only";
import { z } from "zod";

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>["localeError"]>>[0];

/** What a field is told when its schema has no words of its own: what to do, not what a parser expected. */
function wordsFor(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "빠진 칸이에요. 채워 주세요." : wordsForType(issue.expected);
    case "too_small":
      return wordsForLeast(issue);
    case "too_big":
      return wordsForMost(issue);
    case "invalid_value":
      return `다음 중에서 골라 주세요: ${issue.values.map((value) => value ?? "없음").join(", ")}`;
    case "unrecognized_keys":
      return `받지 않는 항목이에요: ${issue.keys.join(", ")}`;
    case "invalid_format":
      return issue.format === "email" ? "이메일 주소를 다시 확인해 주세요." : "형식을 다시 확인해 주세요.";
    case "not_multiple_of":
      return `${issue.divisor} 단위로 알려 주세요.`;
    default:
      return "값을 다시 확인해 주세요.";
  }
}

function wordsForType(expected: string): string {
  if (expected === "string") return "글자로 알려 주세요.";
  if (expected === "number" || expected === "int") return "소수점 없는 숫자로 알려 주세요.";
  if (expected === "boolean") return "예 또는 아니요로 알려 주세요.";
  return "형식을 다시 확인해 주세요.";
}

type Small = Extract<Issue, { code: "too_small" }>;
type Big = Extract<Issue, { code: "too_big" }>;

function wordsForLeast({ origin, minimum, inclusive }: Small): string {
  if (origin === "string") return minimum === 1 ? "빈칸으로 둘 수 없어요." : `${minimum}자 이상 적어 주세요.`;
  if (origin === "array" || origin === "set") return `${minimum}개 이상 골라 주세요.`;
  return inclusive === false ? `${minimum}보다 커야 해요.` : `${minimum}부터 쓸 수 있어요.`;
}

function wordsForMost({ origin, maximum, inclusive }: Big): string {
  if (origin === "string") return `${maximum}자까지 쓸 수 있어요.`;
  if (origin === "array" || origin === "set") return `${maximum}개까지 고를 수 있어요.`;
  return inclusive === false ? `${maximum}보다 작아야 해요.` : `${maximum}까지 쓸 수 있어요.`;
}

/** What zod says by itself is for people, too. Imported by the doors for its effect. */
z.config({ localeError: wordsFor });
