"use strict";
// Files dropped here go to the program on this machine, one after the other; then their review is opened.
(() => {
  const drop = document.getElementById("drop");
  const told = document.getElementById("told");
  let busy = false;

  async function send(files) {
    if (busy || !files.length) return;
    busy = true;
    try {
      await answered(fetch("clear", { method: "POST", body: "" }));
      for (const [index, [name, file]] of files.entries()) {
        told.textContent = `${index + 1} / ${files.length}  ${name}`;
        await answered(fetch("files", { method: "POST", headers: { "X-Name": encodeURIComponent(name) }, body: file }));
      }
      location.assign("review");
    } catch (error) {
      told.textContent = error.message;
    } finally {
      busy = false;
    }
  }

  async function answered(request) {
    const answer = await request;
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  }

  function chosen(list) {
    return [...list].map((file) => [file.webkitRelativePath || file.name, file]);
  }

  async function entries(entry) {
    if (entry.isFile) return [[entry.fullPath.slice(1), await new Promise((done, fail) => entry.file(done, fail))]];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!some.length) break;
      found.push(...some);
    }
    return (await Promise.all(found.map(entries))).flat();
  }

  for (const id of ["files", "folder"]) document.getElementById(id).addEventListener("change", (event) => send(chosen(event.target.files)));
  addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
  addEventListener("dragleave", () => drop.classList.remove("over"));
  addEventListener("drop", async (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const items = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    send(items.length ? (await Promise.all(items.map(entries))).flat() : chosen(event.dataTransfer.files));
  });
})();
