(() => {
  "use strict";
  const place = "rutter-checklist:" + document.body.dataset.digest;
  const boxes = [...document.querySelectorAll("input[data-id]")];
  const who = document.getElementById("who");
  const notice = document.getElementById("notice");
  let ticks = {};
  let kept = true;

  const tell = (text) => {
    notice.textContent = text;
    notice.hidden = text === "";
  };

  const load = () => {
    try {
      const found = JSON.parse(localStorage.getItem(place) || "{}");
      return found !== null && typeof found === "object" && !Array.isArray(found) ? found : {};
    } catch {
      kept = false;
      tell("This browser keeps no ticks: print the page or copy the record before you leave.");
      return {};
    }
  };

  const save = () => {
    try {
      localStorage.setItem(place, JSON.stringify(ticks));
      kept = true;
      tell("");
    } catch {
      kept = false;
      tell("This browser keeps no ticks: print the page or copy the record before you leave.");
    }
  };

  const operation = (box) => box.closest(".operation");

  /* A tick of this page, or what the plan says of an approval. */
  const tick = (box) => {
    const own = Object.hasOwn(ticks, box.dataset.id) ? ticks[box.dataset.id] : undefined;
    const given = operation(box).dataset.who;
    if (own === undefined) {
      return given === undefined ? null : { who: given, when: operation(box).dataset.when };
    }
    return own !== null && typeof own === "object" ? own : null;
  };

  const two = (number) => String(number).padStart(2, "0");

  const now = () => {
    const d = new Date();
    const day = [d.getFullYear(), two(d.getMonth() + 1), two(d.getDate())].join("-");
    return day + " " + [two(d.getHours()), two(d.getMinutes())].join(":");
  };

  const said = (done) => [done.when, done.who].filter((part) => part).map(String).join(", ");

  const show = () => {
    for (const box of boxes) {
      const done = tick(box);
      box.checked = done !== null;
      operation(box).querySelector(".stamp").textContent = done === null ? "" : said(done);
    }
    const forward = boxes.filter((box) => !("back" in box.dataset));
    const done = forward.filter((box) => box.checked).length;
    const back = boxes.filter((box) => "back" in box.dataset && box.checked).length;
    document.getElementById("progress").value = done;
    document.getElementById("count").textContent =
      `${done} of ${forward.length} done` + (back > 0 ? `, ${back} taken back` : "");
  };

  const change = (box) => {
    ticks[box.dataset.id] = box.checked ? { who: who.value.trim(), when: now() } : null;
    save();
    show();
  };

  const next = () => {
    const open = boxes.find((box) => !box.checked && !("back" in box.dataset));
    if (open) {
      open.focus({ preventScroll: true });
      operation(open).scrollIntoView({ block: "start" });
    }
  };

  const copy = async (text, button) => {
    const name = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied";
    }
    setTimeout(() => (button.textContent = name), 1500);
  };

  const record = () =>
    [["id", "step", "done", "by"], ...boxes.map(row)].map((cells) => cells.join("\t")).join("\n");

  const row = (box) => {
    const done = tick(box);
    const title = operation(box).querySelector("label").textContent;
    return [box.dataset.id, title, done ? String(done.when ?? "") : "", done ? String(done.who ?? "") : ""];
  };

  const startOver = () => {
    if (confirm("Remove all ticks of this plan from this browser?")) {
      ticks = {};
      save();
      show();
    }
  };

  const copyButtons = () => {
    for (const code of document.querySelectorAll(".code")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Copy";
      const text = code.querySelector("code").textContent;
      button.addEventListener("click", () => copy(text, button));
      code.prepend(button);
      code.querySelector("pre").tabIndex = 0;
    }
  };

  ticks = load();
  boxes.forEach((box) => box.addEventListener("change", () => change(box)));
  document.getElementById("next").addEventListener("click", next);
  document.getElementById("copy").addEventListener("click", (event) => copy(record(), event.currentTarget));
  document.getElementById("clear").addEventListener("click", startOver);
  const again = () => {
    if (kept) {
      ticks = load();
      show();
    }
  };
  addEventListener("storage", (event) => (event.key === place || event.key === null) && again());
  addEventListener("focus", again);
  try {
    who.value = localStorage.getItem("rutter-checklist-who") || "";
    who.addEventListener("change", () => localStorage.setItem("rutter-checklist-who", who.value.trim()));
  } catch {
    who.value = "";
  }
  document.querySelector(".tools").hidden = false;
  copyButtons();
  show();
})();
