// The script behind https://js.tosspayments.com/v1, as the sandbox serves it: classic, synchronous, one global.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const isMobile = /Android|iPhone|iPad|iPod|Mobile/i.test(navigator.userAgent);
  let open = null;

  window.TossPayments = function TossPayments(clientKey) {
    return {
      requestPayment: (method, params) =>
        typeof method === "string"
          ? requestPayment(clientKey, method, params)
          : requestPayment(clientKey, "", method),
      requestBillingAuth: () =>
        Promise.reject(failure("NOT_SUPPORTED_METHOD", "지원되지 않는 결제 수단입니다.")),
      cancelPayment: () => open?.close(failure("USER_CANCEL", "취소되었습니다.")),
    };
  };

  /** The parameters first: wrong ones reject before anything opens. */
  async function requestPayment(clientKey, method, params) {
    if (open) throw failure("INVALID_METHOD_TRANSACTION", "이미 다른 요청을 수행하고 있어요.");
    const mark = {
      close: () => {
        open = null;
      },
    };
    open = mark;
    try {
      const isPromise = !params?.successUrl && !params?.failUrl;
      const target = params?.windowTarget ?? (isMobile ? "self" : "iframe");
      if (isMobile && isPromise) {
        throw failure("NOT_SUPPORTED_PROMISE", "모바일 환경에서는 Promise 방식을 지원하지 않습니다.");
      }
      if (isMobile && target === "iframe") {
        throw failure("INVALID_PARAMETER", "모바일 환경에서는 windowTarget에 iframe을 사용할 수 없습니다.");
      }
      const token = await validate({ clientKey, method, params, isPromise });
      if (open !== mark) throw failure("USER_CANCEL", "취소되었습니다.");
      const address = `${origin}/window/${token}`;
      if (target === "iframe" || isPromise) return await showFrame(address);
      window.location.assign(address);
      return await leave();
    } finally {
      if (open === mark) open = null;
    }

    function showFrame(address) {
      return new Promise((resolve, reject) => {
        const frame = drawOverlay(address);
        const finish = (settle, value) => {
          window.removeEventListener("message", listen);
          window.removeEventListener("pageshow", comeBack);
          frame.remove();
          settle(value);
        };
        const listen = (event) => {
          if (event.origin !== origin || event.source !== frame.window()) return;
          const { kind, url, result, error } = event.data ?? {};
          if (kind === "redirect") window.location.assign(url);
          else if (kind === "result") finish(resolve, result);
          else if (kind === "error") finish(reject, failure(error.code, error.message, error.orderId));
          else if (kind === "close") finish(reject, failure("USER_CANCEL", "취소되었습니다."));
        };
        // the shop's page comes back from the browser's history with the overlay still on it
        const comeBack = (event) => {
          if (event.persisted) finish(reject, failure("USER_CANCEL", "취소되었습니다."));
        };
        mark.close = (reason) => finish(reject, reason);
        window.addEventListener("message", listen);
        window.addEventListener("pageshow", comeBack);
      });
    }
  }

  /** The page is being left; it may still come back from the browser's history. */
  function leave() {
    return new Promise((_, reject) => {
      window.addEventListener("pageshow", (event) => {
        if (event.persisted) reject(failure("USER_CANCEL", "취소되었습니다."));
      });
    });
  }

  async function validate(request) {
    let answer;
    try {
      const response = await fetch(`${origin}/sdk/payments`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      });
      answer = await response.json();
    } catch {
      throw failure("NETWORK_ERROR", "네트워크 오류가 발생했습니다. 잠시 후 다시 시도해주세요.");
    }
    if (!answer.data) throw failure(answer.code, answer.message);
    return answer.data.token;
  }

  /** Styled property by property: a shop's policy may forbid style attributes and inline sheets. */
  function drawOverlay(address) {
    const before = document.activeElement;
    const overlay = document.createElement("div");
    const frame = document.createElement("iframe");
    const root = document.documentElement;
    const scroll = root.style.overflow;
    const narrow = window.matchMedia("(max-width: 560px)");
    const resize = () => {
      const full = narrow.matches;
      Object.assign(frame.style, {
        width: full ? "100%" : "min(480px, 100%)",
        height: full ? "100%" : "min(760px, calc(100% - 48px))",
        borderRadius: full ? "0" : "20px",
      });
    };
    overlay.setAttribute("role", "dialog");
    overlay.setAttribute("aria-modal", "true");
    overlay.setAttribute("aria-label", "토스페이먼츠 결제창");
    Object.assign(overlay.style, {
      position: "fixed",
      inset: "0",
      zIndex: "2147483647",
      display: "flex",
      alignItems: "center",
      justifyContent: "center",
      background: "rgba(10, 16, 30, 0.56)",
    });
    frame.title = "토스페이먼츠 결제창";
    frame.src = address;
    Object.assign(frame.style, {
      border: "0",
      background: "transparent",
      boxShadow: "0 24px 64px rgba(5, 12, 30, 0.4)",
    });
    resize();
    narrow.addEventListener("change", resize);
    frame.addEventListener("load", () => frame.focus());
    overlay.append(frame);
    document.body.append(overlay);
    root.style.overflow = "hidden";
    return {
      window: () => frame.contentWindow,
      remove: () => {
        narrow.removeEventListener("change", resize);
        overlay.remove();
        root.style.overflow = scroll;
        before?.focus?.();
      },
    };
  }

  function failure(code, message, orderId) {
    return Object.assign(new Error(message), { code }, orderId ? { orderId } : {});
  }
})();
