(() => {
  "use strict";
  addEventListener("beforeprint", () => {
    const closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((details) => (details.open = true));
    addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)), { once: true });
  });
})();
