document.getElementById("find").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const section of document.querySelectorAll("section")) {
    const shown = !wanted || section.textContent.toLowerCase().includes(wanted);
    section.hidden = !shown;
    document.querySelector(`nav a[href="#${section.id}"]`).parentElement.hidden = !shown;
  }
});
