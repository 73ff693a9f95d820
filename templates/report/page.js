(() => {
  "use strict";

  /* Findings of a severity, of a stage, with some words in them; their notes beside the plan go with them. */
  const filter = (report) => {
    const filters = report.querySelector(".filters");
    const findings = [...report.querySelectorAll(".finding")];
    if (!filters) {
      return;
    }
    const boxes = [...filters.querySelectorAll("input[type=checkbox]")];
    const stage = filters.querySelector("select");
    const text = filters.querySelector("input[type=search]");
    const notes = new Map();
    for (const note of report.querySelectorAll(".remark")) {
      notes.set(note.dataset.finding, note);
    }
    const show = () => {
      const severities = boxes.filter((box) => box.checked).map((box) => box.value);
      const words = text.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
      let shown = 0;
      for (const finding of findings) {
        const said = finding.textContent.toLowerCase();
        const wanted =
          severities.includes(finding.dataset.severity) &&
          (stage.value === "" || stage.value === finding.dataset.stage) &&
          words.every((word) => said.includes(word));
        finding.hidden = !wanted;
        if (notes.has(finding.id)) {
          notes.get(finding.id).hidden = !wanted;
        }
        shown += wanted ? 1 : 0;
      }
      filters.querySelector(".shown").textContent = `${shown} of ${findings.length} shown`;
    };
    filters.addEventListener("input", show);
    filters.hidden = false;
    show();
  };

  /* Behind a link there may be a finding that is filtered out. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) {
      target.hidden = false;
      target.scrollIntoView();
    }
  };

  const sortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => {
        const down = head.ariaSort === "ascending";
        const key = (row) => row.cells[column].dataset.key;
        const order = (one, other) => key(one).localeCompare(key(other), undefined, { numeric: true });
        const rows = [...body.rows].sort((one, other) => (down ? order(other, one) : order(one, other)));
        body.append(...rows);
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.ariaSort = down ? "descending" : "ascending";
      });
      head.replaceChildren(button);
    });
  };

  document.querySelectorAll("article.report").forEach(filter);
  document.querySelectorAll("table.plans").forEach(sortable);
  addEventListener("hashchange", reveal);
})();
