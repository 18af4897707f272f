const promises = [
  {
    title: "없는 물건은 팔지 않아요",
    text: "결제가 끝날 때까지 재고를 잡아 두어요. 주문한 뒤에 품절 연락을 받는 일이 없어요.",
  },
  {
    title: "50,000원부터 배송비가 없어요",
    text: "같은 판매자의 상품을 50,000원 이상 담으면 배송비 3,000원을 받지 않아요.",
  },
  {
    title: "받고 7일 안에 되돌릴 수 있어요",
    text: "돌려받은 물건을 확인하면 영업일 3일 안에 결제하신 방법 그대로 돌려드려요.",
  },
];

export function Promises() {
  return (
    <section aria-labelledby="promises" className="mt-16 border-line border-t pt-10 md:mt-24 md:pt-14">
      <h2 id="promises" className="sr-only">
        단골의 약속
      </h2>
      <ul className="grid gap-8 md:grid-cols-3 md:gap-10">
        {promises.map((promise) => (
          <li key={promise.title}>
            <h3 className="text-17 font-bold">{promise.title}</h3>
            <p className="mt-2 text-muted">{promise.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
