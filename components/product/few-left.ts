/** Said only when few are left: a number that makes nobody hurry is noise. */
export function fewLeft(stock: number): string | null {
  return stock >= 1 && stock <= 5 ? `남은 수량 ${stock}개` : null;
}
