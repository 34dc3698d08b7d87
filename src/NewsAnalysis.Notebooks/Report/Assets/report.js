"use strict";
(() => {
  const wide = window.matchMedia("(min-width: 64rem)");
  const contents = document.querySelector(".nb-contents details");
  const fold = () => { if (contents) contents.open = wide.matches; };
  fold();
  wide.addEventListener("change", fold);
  if (contents) contents.addEventListener("click", event => {
    if (event.target.closest("a") && !wide.matches) contents.open = false;
  });

  const button = document.getElementById("nb-code");
  const code = document.querySelectorAll("details.nb-code");
  button.hidden = code.length === 0;
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    button.textContent = open ? "Hide all code" : "Show all code";
    for (const cell of code) cell.open = open;
  });

  // Which section is being read.
  const links = new Map();
  for (const link of document.querySelectorAll(".nb-contents a")) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place) links.set(place, link);
  }
  const seen = new Set();
  const reading = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) seen.add(entry.target); else seen.delete(entry.target);
    }
    let current = null;
    for (const [place] of links) if (seen.has(place)) current = place;
    if (!current) return;
    for (const [place, link] of links) {
      if (place === current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -60% 0px" });
  for (const [place] of links) reading.observe(place);

  // Tables and plots wider than their box scroll in it: by keyboard too.
  const reach = () => {
    for (const box of document.querySelectorAll(".nb-html, .nb-figure, .nb-figure .na-scroll, .nb-html .na-box, .nb-figure .na-box, .nb-markdown table, pre")) {
      if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) {
        if (!box.hasAttribute("tabindex")) box.tabIndex = 0;
      }
    }
  };

  const figures = [...document.querySelectorAll(".nb-figure")];
  const state = document.documentElement.dataset;
  const place = box => {
    const own = box.querySelector(".na-plot");
    if (own) return own;
    const made = document.createElement("div");
    box.prepend(made);
    return made;
  };

  const draw = async box => {
    const figure = JSON.parse(box.querySelector(":scope > script").textContent);
    const at = place(box);
    const layout = figure.layout || {};
    const title = box.querySelector(".na-figure-title");
    if (title && layout.title) {
      // The title stands above the plot already: take the room for it back.
      const room = (layout.meta && layout.meta.titleRoom) || 0;
      delete layout.title;
      if (room && layout.height) layout.height -= room;
      if (room && layout.margin && layout.margin.t) layout.margin.t -= room;
    }
    await window.Plotly.newPlot(at, figure.data || [], layout, Object.assign({ displaylogo: false, responsive: true }, figure.config));
    const table = box.querySelector("details");
    if (table) table.open = false;
  };

  const drawAll = async () => {
    let drawn = 0;
    for (const box of figures) {
      try {
        if (!window.Plotly) throw new Error("plotly.js could not be loaded");
        await draw(box);
        drawn++;
      } catch (error) {
        const note = document.createElement("p");
        note.className = "nb-note";
        note.textContent = "This figure could not be drawn (" + error.message + "); its data stands in the table below it.";
        box.prepend(note);
      }
      await new Promise(resolve => setTimeout(resolve, 0));
    }
    state.figures = drawn + "/" + figures.length;
    reach();
  };

  reach();
  drawAll();
  window.addEventListener("beforeprint", () => {
    for (const box of figures) {
      const plot = box.querySelector(".js-plotly-plot");
      if (plot && window.Plotly) window.Plotly.Plots.resize(plot);
    }
  });
})();
