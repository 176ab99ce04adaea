"use strict";
// The review page at work. The page is whole without it; it adds choosing, tooltips, filters, keys and decisions.
// Texts of the report reach the screen as text only (textContent), never as markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = (key, detail = {}) => data.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in detail ? String(detail[name]) : whole));
  const served = data.served;
  const FARTHEST = 3000; // pixels; a longer line leads the eye nowhere and is slow to paint
  const memory = `report-validator:${data.memory}`;
  const findings = all(".finding");
  const about = new Map(data.findings.map((finding) => [finding.id, finding]));
  const decisions = new Map(Object.entries(remembered()));
  let chosen = null;

  function remembered() {
    const known = Object.fromEntries(data.findings.filter((finding) => finding.decision).map((finding) => [key(finding), finding.decision]));
    try {
      return { ...known, ...JSON.parse(localStorage.getItem(memory) || "{}") };
    } catch {
      return known;
    }
  }

  function key(finding) {
    return `${finding.file}\n${finding.fingerprint}`;
  }

  function decisionOf(card) {
    return decisions.get(key(about.get(card.id)));
  }

  // Shares of the coverage bar: styles may only be set by script under the page's policy.
  for (const part of all(".coverage span")) part.style.flexGrow = part.dataset.share;

  // Choosing a finding: its figures are marked, scrolled to, and joined by lines.
  function choose(card, scroll = true) {
    if (chosen) {
      chosen.classList.remove("chosen");
      all(".f.chosen").forEach((figure) => figure.classList.remove("chosen"));
      all(".links").forEach((links) => links.replaceChildren());
    }
    chosen = card;
    if (!card) return;
    card.classList.add("chosen");
    if (scroll) card.scrollIntoView({ block: "nearest" });
    const figures = about.get(card.id).figures.map((id) => document.getElementById(id)).filter(Boolean);
    figures.forEach((figure) => figure.classList.add("chosen"));
    if (figures.length) {
      figures[0].scrollIntoView({ block: "center" });
      requestAnimationFrame(() => join(figures));
    }
  }

  function join(figures) {
    const report = figures[0].closest(".report");
    const links = one(".links", report);
    const frame = report.getBoundingClientRect();
    const at = (figure) => {
      const box = figure.getBoundingClientRect();
      return [box.left + box.width / 2 - frame.left + report.scrollLeft, box.top + box.height / 2 - frame.top + report.scrollTop];
    };
    const [x, y] = at(figures[0]);
    const near = figures.slice(1).map(at).filter(([, toY]) => Math.abs(toY - y) < FARTHEST);
    links.replaceChildren(...near.map(([toX, toY]) => {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", `M ${x} ${y} Q ${(x + toX) / 2 + 40} ${(y + toY) / 2} ${toX} ${toY}`);
      return path;
    }));
  }

  // What a figure was verified against, beside the pointer.
  const tip = document.getElementById("tip");
  function explain(figure, x, y) {
    all(".f.paired").forEach((each) => each.classList.remove("paired"));
    if (!figure) {
      tip.hidden = true;
      return;
    }
    const [file, number] = figure.id.slice(1).split("-").map(Number);
    const known = data.files[file];
    const claims = (known.vouching[number] || []).map((index) => known.claims[index]);
    const lines = claims.length
      ? [say("page.vouched"), ...claims.map((claim) => `${claim.text} (${claim.rule})`)]
      : [say(figure.classList.contains("bounded") ? "page.passed-only-bound" : figure.classList.contains("unchecked") ? "page.nothing-checks" : "page.evidence")];
    tip.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    claims.flatMap((claim) => claim.figures).forEach((other) => document.getElementById(`n${file}-${other}`)?.classList.add("paired"));
    tip.hidden = false;
    tip.style.left = `${Math.max(4, Math.min(x + 12, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > innerHeight ? Math.max(4, y - tip.offsetHeight - 10) : y + 18}px`;
  }
  for (const report of all(".report")) {
    report.addEventListener("pointerover", (event) => explain(event.target.closest(".f"), event.clientX, event.clientY));
    report.addEventListener("pointerleave", () => explain(null));
    report.addEventListener("click", (event) => {
      const figure = event.target.closest(".f");
      const card = figure && shown().find((each) => about.get(each.id).figures.includes(figure.id));
      if (card) choose(card);
    });
  }

  // Filters and search.
  const filters = { severity: one("#by-severity"), rule: one("#by-rule"), status: one("#by-status") };
  const search = one("#search");
  function shown() {
    return findings.filter((card) => !card.hidden && !card.closest(".file").hidden);
  }
  function filter() {
    const words = search.value.trim().toLowerCase();
    for (const card of findings) {
      const status = decisionOf(card) ? "decided" : "open";
      card.hidden = Boolean(
        (filters.severity.value && card.dataset.severity !== filters.severity.value) ||
        (filters.rule.value && card.dataset.rule !== filters.rule.value) ||
        (filters.status.value && status !== filters.status.value) ||
        (words && !card.textContent.toLowerCase().includes(words)),
      );
    }
    if (words && !shown().length) {
      const place = all(".report > p, .report td").find((each) => each.textContent.toLowerCase().includes(words));
      if (place) place.scrollIntoView({ block: "center" });
    }
  }
  Object.values(filters).forEach((select) => select.addEventListener("change", filter));
  search.addEventListener("input", filter);

  // Decisions.
  const form = one("#decision form");
  const dialog = one("#decision");
  function decide(card, kind = "") {
    choose(card);
    const known = decisionOf(card) || {};
    form.reset();
    form.elements.kind.value = kind || known.kind || "accept";
    for (const name of ["reason", "owner", "until", "note"]) form.elements[name].value = known[name] || "";
    form.elements.owner.value ||= [...decisions.values()].map((each) => each.owner).filter(Boolean).at(-1) || "";
    one("#decision-about").textContent = one(".message", card).textContent;
    one("#decision-error").textContent = "";
    dialog.showModal();
    form.elements.reason.focus();
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [kind, reason, owner, until, note] = ["kind", "reason", "owner", "until", "note"].map((name) => form.elements[name].value.trim());
    if ((kind === "accept" || kind === "false-alarm") && !reason) {
      one("#decision-error").textContent = say("page.reason-missing");
      form.elements.reason.focus();
      return;
    }
    const name = key(about.get(chosen.id));
    if (kind === "undecided") decisions.delete(name);
    else decisions.set(name, { kind, reason, owner, until, note });
    const failure = await keep();
    one("#decision-error").textContent = failure;
    if (!failure) dialog.close();
    refresh();
  });

  async function keep() {
    try {
      localStorage.setItem(memory, JSON.stringify(Object.fromEntries(decisions)));
    } catch {
      // a browser that keeps nothing still exports
    }
    if (!served) return "";
    try {
      const answer = await fetch("decisions", { method: "POST", headers: { "Content-Type": "application/json", "X-Token": data.token }, body: JSON.stringify(decided()) });
      return answer.ok ? "" : say("page.save-failed", { detail: await answer.text() });
    } catch (error) {
      return say("page.save-failed", { detail: error.message });
    }
  }

  function decided() {
    return data.findings.filter((finding) => decisions.has(key(finding))).map((finding) => {
      const { file, rule, fingerprint, printed, message } = finding;
      return { file, rule, fingerprint, figures: printed, message, ...decisions.get(key(finding)) };
    });
  }

  function refresh() {
    const counts = { accept: 0, mend: 0, "false-alarm": 0 };
    for (const card of findings) {
      const decision = decisionOf(card);
      card.classList.toggle("decided", Boolean(decision));
      one(".state", card).textContent = decision ? [say(`page.${decision.kind}`), decision.reason, decision.owner].filter(Boolean).join(" · ") : "";
      if (decision) counts[decision.kind] += 1;
    }
    const done = counts.accept + counts.mend + counts["false-alarm"];
    one("#progress").textContent = say("page.progress", { n: done, all: findings.length });
    one("#outcome").textContent = say("page.outcome", { accept: counts.accept, mend: counts.mend, alarm: counts["false-alarm"], open: findings.length - done });
    filter();
  }

  // Exports.
  function save(name, type, text) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  function waivers() {
    const quoted = JSON.stringify;
    const entries = decided().filter((each) => each.kind !== "mend").map((each) => [
      `  - rule: ${quoted(each.rule)}`,
      `    figures: {${each.figures.map(([role, text]) => `${quoted(role)}: ${quoted(text)}`).join(", ")}}`,
      ...["fingerprint", "reason", "owner", "until", "message"].filter((name) => each[name]).map((name) => `    ${name}: ${quoted(each[name])}`),
    ].join("\n"));
    return entries.length ? `waivers:\n${entries.join("\n")}\n` : "waivers: []\n";
  }
  one("#waivers-button").addEventListener("click", () => save(`${data.memory.split(/[\\/]/).at(-1)}.waivers.yaml`, "text/yaml", waivers()));
  one("#decisions-button").addEventListener("click", () => save("decisions.json", "application/json", JSON.stringify(decided(), null, 2)));
  one("#print-button").addEventListener("click", () => print());

  // Choosing by pointer and by keys.
  for (const card of findings) {
    card.addEventListener("click", (event) => {
      if (event.target.closest(".decide")) decide(card);
      else if (!event.target.closest("a")) choose(card, false);
    });
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest('.finding a[href^="#n"]');
    if (!link) return;
    event.preventDefault();
    choose(link.closest(".finding"), false);
    one(link.getAttribute("href")).scrollIntoView({ block: "center" });
    requestAnimationFrame(() => join(about.get(chosen.id).figures.map((id) => document.getElementById(id)).filter(Boolean)));
  });
  function step(by) {
    const cards = shown();
    if (cards.length) choose(cards[Math.max(0, Math.min(cards.length - 1, cards.indexOf(chosen) + by))]);
  }
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => chosen && decide(chosen, "accept"),
    d: () => chosen && decide(chosen),
    "/": () => search.focus(),
    "?": () => one("#help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  one("#help-button").addEventListener("click", keys["?"]);
  all("dialog .close").forEach((button) => button.addEventListener("click", () => button.closest("dialog").close()));
  addEventListener("beforeprint", () => explain(null));

  // Of many files one is on the desk at a time.
  const files = all(".file");
  function open() {
    if (files.length < 2) return;
    const wanted = files.find((file) => `#${file.id}` === location.hash);
    files.forEach((file) => { file.hidden = file !== wanted; });
    one("#overview").hidden = Boolean(wanted);
    one("#summary").hidden = Boolean(wanted);
    choose(null);
    if (wanted) wanted.scrollIntoView();
  }
  addEventListener("hashchange", open);
  open();
  refresh();
})();
