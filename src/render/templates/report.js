"use strict";
// The report is whole without this: it adds sorting and filtering to what stands there.
(() => {
  const MANY = 20; // shorter tables need no filter
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = new Intl.Collator("en", { sensitivity: "base", numeric: true });

  // What a row or roll call says, read once.
  const texts = new WeakMap();
  const textOf = (item) => {
    let text = texts.get(item);
    if (text === undefined) texts.set(item, (text = plain(item.textContent)));
    return text;
  };

  const filter = (items, label, before) => {
    const box = document.createElement("div");
    box.className = "filter";
    const input = document.createElement("input");
    input.type = "search";
    input.setAttribute("aria-label", label);
    input.placeholder = label;
    const status = document.createElement("span");
    status.className = "status";
    status.setAttribute("role", "status");
    box.append(input, status);
    before.before(box);
    const show = () => {
      const asked = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const item of items) {
        const fits = asked.every((word) => textOf(item).includes(word));
        if (item.hidden === fits) item.hidden = !fits;
        if (fits) shown += 1;
      }
      status.textContent = asked.length ? `${shown} of ${items.length}` : "";
    };
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, 120);
    });
  };

  const number = (text) => {
    const value = parseFloat(text.replace(/[^\d.-]/g, ""));
    return Number.isNaN(value) ? -Infinity : value;
  };

  const sort = (head) => {
    const table = head.closest("table");
    const heads = [...head.parentElement.children];
    const at = heads.indexOf(head);
    const numeric = head.classList.contains("number");
    // Numbers begin with the greatest, words with the first letter.
    const first = numeric ? "descending" : "ascending";
    const second = numeric ? "ascending" : "descending";
    const order = head.getAttribute("aria-sort") === first ? second : first;
    const sign = order === "ascending" ? 1 : -1;
    const body = table.tBodies[0];
    const keyed = [...body.rows].map((row) => {
      const text = row.cells[at].textContent;
      return { row, key: numeric ? number(text) : text };
    });
    const compare = numeric ? (a, b) => a - b || 0 : words.compare;
    keyed.sort((a, b) => sign * compare(a.key, b.key));
    body.replaceChildren(...keyed.map(({ row }) => row));
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
  };

  for (const table of document.querySelectorAll("table.unsc")) {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
    }
    const rows = [...table.tBodies[0].rows];
    if (rows.length > MANY) filter(rows, "Filter rows by words", table.closest(".scroll"));
  }
  for (const list of document.querySelectorAll(".roll-calls")) {
    filter([...list.children], "Filter roll calls by words", list);
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("thead button");
    if (button) sort(button.closest("th"));
  });
  for (const box of document.querySelectorAll(".scroll")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
})();
