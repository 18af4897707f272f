const least = 100;
const most = 99_999_900;

/** What the shop would say of an amount, said before it is asked. */
export function chargeProblem(amount: number): string | undefined {
  if (!Number.isInteger(amount)) return "충전 금액은 원 단위 정수로 알려 주세요.";
  if (amount < least) return "100원부터 충전할 수 있어요.";
  if (amount > most) return "한 번에 99,999,900원까지 충전할 수 있어요.";
  if (amount % 100 !== 0) return "100원 단위로 충전할 수 있어요.";
  return undefined;
}
