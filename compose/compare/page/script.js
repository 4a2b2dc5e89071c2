"use strict";
// Choosing what is shown, and stepping from change to change. The page can be read whole without it.
(() => {
  const root = document.documentElement;
  const changes = [...document.querySelectorAll(".change")];
  if (!changes.length) return;
  root.classList.add("with-script");

  const one = (id) => document.getElementById(id);
  const boxes = [...document.querySelectorAll("fieldset input")];
  const parts = [...document.querySelectorAll(".part")];
  const folds = [...document.querySelectorAll(".same")];
  let here = null;

  // -- choosing: within a group any that is ticked will do; of several groups each must be met ----------------------

  const wanted = () => {
    const groups = new Map();
    for (const box of boxes.filter((each) => each.checked)) {
      groups.set(box.name, [...(groups.get(box.name) ?? []), box.value]);
    }
    return groups;
  };

  const fits = (change, groups) =>
    [...groups].every(([facet, values]) => {
      const has = (change.dataset[facet] ?? "").split(" ");
      return values.some((value) => has.includes(value));
    });

  const said = (count) => {
    const names = boxes.filter((box) => box.checked).map((box) => box.nextElementSibling.textContent);
    const chosen = names.length ? ` Chosen: ${names.join(", ")}.` : "";
    return `${count} of ${changes.length} changes shown.${chosen}`;
  };

  const choose = () => {
    const groups = wanted();
    for (const change of changes) change.hidden = !fits(change, groups);
    root.classList.toggle("filtered", groups.size > 0);
    for (const part of parts) part.hidden = groups.size > 0 && !part.querySelector(".change:not([hidden])");
    one("all").hidden = groups.size === 0;
    one("status").textContent = said(shown().length);
  };

  const shown = () => changes.filter((change) => !change.hidden);

  const everything = () => {
    for (const box of boxes) box.checked = false;
    choose();
  };

  // -- stepping ----------------------------------------------------------------------------------------------------

  const top = () => {
    const bar = document.querySelector(".bar");
    return getComputedStyle(bar).position === "sticky" ? bar.offsetHeight + 16 : 16;
  };

  const on = (change) => {
    const box = change.getBoundingClientRect();
    return box.bottom > top() && box.top < innerHeight;
  };

  const go = (change) => {
    here?.classList.remove("here");
    here = change;
    here.classList.add("here");
    here.querySelector("h3").focus({ preventScroll: true });
    here.scrollIntoView({ block: "start", behavior: "instant" });
    try {
      history.replaceState(null, "", `#${here.id}`);
    } catch {
      // A page that is shown within another may have no address of its own.
    }
  };

  // From the change that was stepped to, or from what is on the screen where the reader has gone elsewhere.
  const step = (way) => {
    const list = shown();
    let next;
    if (here && !here.hidden && on(here)) next = list[list.indexOf(here) + way];
    else if (way > 0) next = list.find((change) => change.getBoundingClientRect().top > top() - 20);
    else next = list.findLast((change) => change.getBoundingClientRect().top < top() - 20);
    if (next) go(next);
    else one("status").textContent = `${said(list.length)} ${way > 0 ? "No change after this." : "No change before this."}`;
  };

  const KEYS = { n: 1, j: 1, p: -1, k: -1 };
  const typing = (target) =>
    target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    const way = KEYS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!one("keys").checked || typing(event.target)) return;
    event.preventDefault();
    step(way);
  });

  // -- links -------------------------------------------------------------------------------------------------------

  const reveal = () => {
    const target = one(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) everything();
    if (target?.matches(".change")) go(target);
  };

  for (const box of boxes) box.addEventListener("change", choose);
  one("next").addEventListener("click", () => step(1));
  one("previous").addEventListener("click", () => step(-1));
  one("print").addEventListener("click", () => print());
  one("all").addEventListener("click", () => {
    everything();
    boxes[0].focus();
  });
  one("unfold").hidden = !folds.length;
  one("unfold").addEventListener("click", (event) => {
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
    event.currentTarget.textContent = open ? "Fold unchanged" : "Unfold unchanged";
  });
  addEventListener("hashchange", reveal);
  choose();
  reveal();
})();
