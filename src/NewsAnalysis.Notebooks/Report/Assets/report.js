"use strict";
(() => {
  const byId = id => document.getElementById(id);
  // Text of articles is only ever set as text. What could turn the direction of writing, or hide, is shown as its code point.
  const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  const visible = text => text.replace(odd, c => "␦U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0"));
  const make = (tag, style, text) => {
    const element = document.createElement(tag);
    if (style) element.className = style;
    if (text !== undefined) element.textContent = visible(text);
    return element;
  };
  const link = (address, text) => {
    const a = make("a", null, text);
    a.setAttribute("href", address);
    return a;
  };

  // ---- The page: contents, code, light and dark.

  const wide = window.matchMedia("(min-width: 64rem)");
  const contents = document.querySelector(".nb-contents details");
  const fold = () => { if (contents) contents.open = wide.matches; };
  fold();
  wide.addEventListener("change", fold);
  if (contents) contents.addEventListener("click", event => {
    if (event.target.closest("a") && !wide.matches) contents.open = false;
  });

  const codeButton = byId("nb-code");
  const code = document.querySelectorAll("details.nb-code");
  codeButton.hidden = code.length === 0;
  codeButton.addEventListener("click", () => {
    const open = codeButton.getAttribute("aria-pressed") !== "true";
    codeButton.setAttribute("aria-pressed", String(open));
    codeButton.textContent = open ? "Hide all code" : "Show all code";
    for (const cell of code) cell.open = open;
  });

  const state = document.documentElement.dataset;
  const night = window.matchMedia("(prefers-color-scheme: dark)");
  const darkButton = byId("nb-dark");
  const isDark = () => state.theme ? state.theme === "dark" : night.matches;
  const themed = () => {
    darkButton.setAttribute("aria-pressed", String(isDark()));
    for (const paint of painters) paint(isDark());
  };
  const painters = [];
  darkButton.hidden = false;
  darkButton.addEventListener("click", () => { state.theme = isDark() ? "light" : "dark"; themed(); });
  night.addEventListener("change", themed);
  darkButton.setAttribute("aria-pressed", String(isDark()));

  // Which section is being read.
  const links = new Map();
  for (const a of document.querySelectorAll(".nb-contents a")) {
    const place = byId(decodeURIComponent(a.hash.slice(1)));
    if (place) links.set(place, a);
  }
  const seen = new Set();
  const reading = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) seen.add(entry.target); else seen.delete(entry.target);
    }
    let current = null;
    for (const [place] of links) if (seen.has(place)) current = place;
    if (!current) return;
    for (const [place, a] of links) {
      if (place === current) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -60% 0px" });
  for (const [place] of links) reading.observe(place);

  // Tables and plots wider than their box scroll in it: by keyboard too.
  const reach = () => {
    for (const box of document.querySelectorAll(".nb-html, .nb-figure, .nb-figure .na-scroll, .nb-html .na-box, .nb-figure .na-box, .nb-markdown table, pre, .nb-html div, .nb-figure div")) {
      if (!box.closest(".js-plotly-plot") && /auto|scroll/.test(getComputedStyle(box).overflowX)
        && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) && box.tabIndex < 0) box.tabIndex = 0;
    }
  };

  // ---- Articles: read with their marks, compared, listed, searched.

  const reader = (() => {
    const holder = byId("articles-data");
    if (!holder) return null;
    const dialog = byId("reader"), title = byId("reader-title"), desk = byId("reader-text"), aside = byId("reader-notes"), tools = byId("reader-tools");
    const kinds = ["Quotation", "Shared passage", "Claim"];
    let store = null;
    const data = () => {
      if (store) return store;
      const read = JSON.parse(holder.textContent);
      store = {
        articles: read.articles,
        byId: new Map(read.articles.map(a => [a.id, a])),
        groups: read.groups.map(([key, kind, text]) => ({ key, kind, text, places: [] })),
      };
      for (const article of store.articles) {
        article.marks = article.marks.map(([start, length, group, note]) => ({ article, start, end: start + length, group: store.groups[group], note }))
          .sort((a, b) => a.start - b.start || b.end - a.end);
        for (const mark of article.marks) mark.group.places.push(mark);
      }
      store.byKey = new Map(store.groups.map(g => [g.key, g]));
      return store;
    };

    const addressOf = mark => "#read=" + encodeURIComponent(mark.article.id) + "@" + mark.start + "-" + (mark.end - mark.start);
    const pairOf = (a, b) => "#compare=" + encodeURIComponent(a.id) + "@" + encodeURIComponent(b.id);

    // A link of a figure or of this page: what it names, or null.
    const parse = hash => {
      const [, kind, rest] = /^#(read|compare|list)=(.*)$/s.exec(hash) || [];
      if (!kind) return null;
      try {
        if (kind === "list") {
          const groups = rest.split(",").map(k => data().byKey.get(decodeURIComponent(k))).filter(Boolean);
          return groups.length ? { kind, groups } : null;
        }
        const [first, second = ""] = rest.split("@");
        const article = data().byId.get(decodeURIComponent(first));
        if (!article) return null;
        if (kind === "compare") {
          const other = data().byId.get(decodeURIComponent(second));
          return other ? { kind, article, other } : null;
        }
        const spans = second.split(",").map(s => /^(\d+)-(\d+)$/.exec(s)).filter(Boolean).map(([, s, l]) => ({ start: +s, end: +s + +l }));
        return { kind, article, spans };
      } catch { return null; }
    };

    // The text cut where a mark or a target begins or ends; a piece knows the marks that cover it.
    let pieces = [];
    const write = (article, marks, targets, numbers) => {
      const section = make("section", "nb-text");
      section.tabIndex = 0;
      section.setAttribute("aria-label", visible(article.label));
      section.append(make("p", "nb-label", article.label), make("p", "nb-about", article.about));
      const begun = new Set();
      for (const [start, kind, text] of article.parts) {
        const end = start + text.length;
        const here = marks.filter(m => m.start < end && m.end > start);
        const aims = targets.filter(t => t.start < end && t.end > start);
        const cuts = [...new Set([start, end, ...[...here, ...aims].flatMap(m => [Math.max(start, m.start), Math.min(end, m.end)])])].sort((a, b) => a - b);
        const head = kind === "headline" || kind === "heading";
        const part = make(head ? "h3" : "p", kind === "body" || head ? null : "nb-other");
        part.dir = "auto";
        if (!head && kind !== "body") part.append(make("small", null, kind + ": "));
        for (let i = 0; i + 1 < cuts.length; i++) {
          const [from, to] = [cuts[i], cuts[i + 1]];
          const over = here.filter(m => m.start <= from && m.end >= to);
          const aimed = aims.some(t => t.start <= from && t.end >= to);
          const words = text.slice(from - start, to - start);
          if (!over.length && !aimed) { part.append(visible(words)); continue; }
          const mark = make("mark", [...new Set(over.map(m => "nb-k" + m.group.kind))].join(" ") + (aimed ? " nb-aim" : ""));
          const begins = over.filter(m => !begun.has(m));
          for (const m of begins) begun.add(m);
          if (numbers) for (const m of begins) mark.append(make("sup", null, String(numbers.get(m.group))));
          mark.append(visible(words));
          mark.dataset.piece = pieces.length;
          pieces.push({ mark, over, begins, article });
          part.append(mark);
        }
        section.append(part);
      }
      return section;
    };

    const hidden = () => new Set([...tools.querySelectorAll("input:not(:checked)")].map(i => i.value));
    const shownOf = marks => { const off = hidden(); return marks.filter(m => !off.has(String(m.group.kind))); };

    const note = (marks, from) => {
      aside.replaceChildren();
      for (const mark of marks.slice(0, 12)) {
        const block = make("div", "nb-note-" + mark.group.kind);
        block.append(make("h3", null, kinds[mark.group.kind]), make("p", null, mark.group.text));
        if (mark.note) block.append(make("p", "nb-about", mark.note));
        const others = mark.group.places.filter(p => p !== mark);
        if (others.length) {
          const list = make("ul");
          for (const place of others.slice(0, 40)) {
            const item = make("li");
            item.append(link(addressOf(place), place.article.label), visible(place.note ? ": " + place.note : ""));
            if (mark.group.kind === 1 && !pair) item.append(" (", link(pairOf(mark.article, place.article), "side by side"), ")");
            list.append(item);
          }
          block.append(make("p", "nb-also", "Also in"), list);
        }
        aside.append(block);
      }
      if (!marks.length) aside.append(make("p", "nb-about", from));
    };

    let pair = false;
    const pick = (piece, quiet) => {
      for (const p of pieces) p.mark.classList.remove("nb-current");
      const chosen = shownOf(piece.over);
      const groups = new Set(chosen.map(m => m.group));
      const same = pieces.filter(p => p.over.some(m => groups.has(m.group)));
      for (const p of same) p.mark.classList.add("nb-current");
      if (pair) {
        const partner = same.find(p => p.article !== piece.article);
        if (partner) partner.mark.scrollIntoView({ block: "center" });
      }
      if (!quiet) piece.mark.scrollIntoView({ block: pair ? "center" : "nearest" });
      note(chosen, "");
    };
    desk.addEventListener("click", event => {
      const mark = event.target.closest("mark");
      if (mark && !String(window.getSelection())) pick(pieces[mark.dataset.piece], !pair);
    });

    let at = -1;
    const step = by => {
      const stops = [...pieces.keys()].filter(i => shownOf(pieces[i].begins).length && (!pair || pieces[i].article === pieces[0].article));
      if (!stops.length) return;
      at = by > 0 ? stops.find(i => i > at) ?? stops[0] : stops.findLast(i => i < at) ?? stops.at(-1);
      const piece = pieces[at];
      pick(piece, true);
      piece.mark.scrollIntoView({ block: "center" });
    };
    byId("reader-on").addEventListener("click", () => step(1));
    byId("reader-back").addEventListener("click", () => step(-1));
    tools.addEventListener("change", () => { dialog.dataset.hide = [...hidden()].join(" "); });

    const views = {
      read({ article, spans }) {
        title.textContent = visible(article.title || article.label);
        const text = write(article, article.marks, spans, null);
        desk.replaceChildren(text);
        const aim = pieces.findIndex(p => p.mark.classList.contains("nb-aim"));
        const covered = article.marks.filter(m => spans.some(s => m.start < s.end && m.end > s.start));
        const exact = covered.filter(m => spans.some(s => m.start === s.start && m.end === s.end));
        note(exact.length ? exact : spans.length ? covered : [], article.marks.length ? "Choose marked words to see what they are." : "Nothing is marked in this article.");
        if (aim < 0) return text;
        at = aim;
        pieces[aim].mark.tabIndex = -1;
        return pieces[aim].mark;
      },
      compare({ article, other }) {
        title.textContent = visible(article.label + " and " + other.label);
        const groups = article.marks.map(m => m.group).filter(g => g.kind === 1 && g.places.some(p => p.article === other));
        const numbers = new Map([...new Set(groups)].map((g, i) => [g, i + 1]));
        const of = a => write(a, a.marks.filter(m => numbers.has(m.group)), [], numbers);
        pair = true;
        desk.replaceChildren(of(article), of(other));
        note([], numbers.size ? "The same number marks the same passage. Choose one to bring both together." : "These two articles share no passage.");
        return desk.firstChild;
      },
      list({ groups }) {
        title.textContent = groups.length + " " + kinds[groups[0].kind].toLowerCase() + (groups.length === 1 ? "" : "s");
        const list = make("ol", "nb-text nb-groups");
        for (const group of groups) {
          const item = make("li", null, group.text);
          const places = make("ul");
          for (const place of group.places) {
            const row = make("li");
            row.append(link(addressOf(place), place.article.label), visible(place.note ? ": " + place.note : ""));
            places.append(row);
          }
          item.append(places);
          list.append(item);
        }
        list.tabIndex = -1;
        desk.replaceChildren(list);
        return list;
      },
    };

    let origin = "", scrolled = 0;
    const show = () => {
      const place = parse(location.hash);
      if (!place) {
        if (dialog.open) dialog.close();
        origin = location.hash;
        return;
      }
      pieces = [];
      at = -1;
      pair = false;
      dialog.dataset.view = place.kind;
      if (!dialog.open) {
        scrolled = window.scrollY;
        dialog.showModal();
      }
      const focus = views[place.kind](place);
      desk.scrollTop = 0;
      (place.kind === "read" && place.spans.length ? focus : title).focus({ preventScroll: true });
      if (focus.matches("mark")) focus.scrollIntoView({ block: "center" });
      if (place.kind === "compare" && pieces.length) pick(pieces[0]);
    };
    byId("reader-close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      if (!parse(location.hash)) return;
      location.hash = parse(origin) ? "" : origin;
      setTimeout(() => window.scrollTo({ top: scrolled, behavior: "instant" }), 0);
    });
    window.addEventListener("hashchange", show);

    // Find: without regard to case, kind of quotation mark or white space; every character stays one character.
    const folded = text => Array.from({ length: text.length }, (_, i) => {
      const c = text[i], low = c.toLowerCase();
      return /\s/.test(c) ? " " : "’‘ʼ`´".includes(c) ? "'" : "“”„«»".includes(c) ? '"' : low.length === 1 ? low : c;
    }).join("");
    const most = 100;
    const find = wanted => {
      const list = byId("found"), words = folded(wanted.trim());
      list.replaceChildren();
      list.hidden = true;
      byId("found-count").textContent = "";
      if (words.length < 2) return;
      let count = 0;
      const articles = new Set();
      for (const article of data().articles) {
        article.folded = article.folded || article.parts.map(p => folded(p[2]));
        article.parts.forEach(([start, , text], i) => {
          for (let from = article.folded[i].indexOf(words); from >= 0; from = article.folded[i].indexOf(words, from + words.length)) {
            count++;
            articles.add(article);
            if (count > most) continue;
            const item = make("li");
            const a = link(addressOf({ article, start: start + from, end: start + from + words.length }), article.label);
            item.append(a, visible(": " + (from > 40 ? "…" : "") + text.slice(Math.max(0, from - 40), from)), make("mark", "nb-aim", text.slice(from, from + words.length)),
              visible(text.slice(from + words.length, from + words.length + 60) + (from + words.length + 60 < text.length ? "…" : "")));
            list.append(item);
          }
        });
      }
      list.hidden = count === 0;
      byId("found-count").textContent = count === 0 ? "Not found." : count + (count === 1 ? " place in " : " places in ") + articles.size + (articles.size === 1 ? " article" : " articles") + (count > most ? "; the first " + most + ":" : ":");
    };
    document.querySelector(".nb-forms").hidden = false;
    let waiting = 0;
    byId("find-text").addEventListener("input", event => {
      clearTimeout(waiting);
      waiting = setTimeout(() => find(event.target.value), 150);
    });
    byId("find").addEventListener("submit", event => {
      event.preventDefault();
      find(byId("find-text").value);
      const first = byId("found").querySelector("a");
      if (first) first.focus();
    });
    const choice = byId("pair");
    if (choice) choice.addEventListener("submit", event => {
      event.preventDefault();
      location.hash = "#compare=" + byId("pair-a").value + "@" + byId("pair-b").value;
    });

    // Tables that give an article, an offset and a length lead to the words; those that name claims or utterances, to their places.
    const into = (cell, address) => {
      if (!parse(address)) return;
      const a = link(address);
      a.append(...cell.childNodes);
      cell.append(a);
    };
    const idOf = cell => encodeURIComponent(cell.title || cell.textContent);
    for (const table of document.querySelectorAll("main .na-table")) {
      const names = [...table.querySelectorAll("thead th")].map(th => th.textContent);
      const places = [["ArticleId", "Start", "Length"], ["ArticleA", "StartA", "LengthA"], ["ArticleB", "StartB", "LengthB"]]
        .map(columns => columns.map(n => names.indexOf(n))).filter(columns => columns.every(i => i >= 0));
      const lists = ["ClaimId", "ClusterId"].map(n => names.indexOf(n)).filter(i => i >= 0);
      for (const row of places.length || lists.length ? table.tBodies[0].rows : []) {
        for (const [id, start, length] of places) {
          const [from, units] = [row.cells[start].textContent, row.cells[length].textContent];
          if (/^\d+$/.test(from)) into(row.cells[start], "#read=" + idOf(row.cells[id]) + "@" + from + "-" + units);
        }
        for (const key of lists) if (row.cells[key].textContent) into(row.cells[key], "#list=" + idOf(row.cells[key]));
      }
    }
    for (const words of document.querySelectorAll("main [data-evidence]")) into(words, words.dataset.evidence);
    return { show, parse };
  })();

  // ---- Figures.

  const figures = [...document.querySelectorAll(".nb-figure")];
  const place = box => {
    const own = box.querySelector(".na-plot");
    if (own) return own;
    const made = make("div");
    box.prepend(made);
    return made;
  };

  // The colours of the page in place of black on white; those that carry meaning stay.
  const ink = /^#1f1f1f$/i, paper = /^#fff(fff)?$/i;
  const night2day = (figure, dark) => {
    if (!dark) return figure;
    const layout = figure.layout;
    Object.assign(layout, { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" });
    layout.font = Object.assign({}, layout.font, { color: "#e4e7ea" });
    layout.hoverlabel = Object.assign({}, layout.hoverlabel, { bgcolor: "#2a2f35", bordercolor: "#8c949c", font: { color: "#f2f4f6" } });
    layout.modebar = { bgcolor: "rgba(0,0,0,0)", color: "#8c949c", activecolor: "#e4e7ea" };
    for (const name of Object.keys(layout)) if (/^[xy]axis/.test(name)) Object.assign(layout[name], { gridcolor: "#383e45", linecolor: "#8c949c", zerolinecolor: "#59626b" });
    for (const trace of figure.data) {
      // The ramp without its darkest part, which would not stand out from the page.
      if (trace.colorscale === "Cividis") trace.colorscale = [[0, "#3b4f7c"], [0.33, "#666b7a"], [0.66, "#9c9577"], [1, "#fee838"]];
      for (const part of [trace.marker, trace.line, trace.marker && trace.marker.line]) {
        if (part && ink.test(part.color)) part.color = "#e4e7ea";
        if (part && paper.test(part.color)) part.color = "#15181b";
      }
      if (/text/.test(trace.mode || "") && trace.textfont && ink.test(trace.textfont.color) && !/middle center/.test(trace.textposition || "")) trace.textfont.color = "#e4e7ea";
    }
    for (const shape of layout.shapes || []) if (shape.line && ink.test(shape.line.color)) shape.line.color = "#e4e7ea";
    return figure;
  };

  // What a mark says when the pointer is over it, as plain text.
  const entities = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#36;": "$", "&#37;": "%" };
  const plain = hover => String(hover).replace(/<br>/g, " · ").replace(/<\/?b>/g, "").replace(/&(?:lt|gt|amp|#36|#37);/g, e => entities[e]);

  const evidence = (box, at, figure) => {
    const marks = figure.data.filter(t => Array.isArray(t.customdata)).flatMap(t => {
      const hovers = [t.hovertext || []].flat(3);
      return [t.customdata].flat(3).map((address, i) => ({ address, text: hovers[i] || "" }));
    }).filter(m => typeof m.address === "string" && reader.parse(m.address));
    if (!marks.length) return;
    box.classList.add("nb-evidence");
    at.on("plotly_click", event => {
      const address = event.points.map(p => p.customdata).find(a => typeof a === "string" && reader.parse(a));
      if (address) location.hash = address;
    });
    const list = make("details", "nb-marks");
    list.append(make("summary", null, "The marks of this figure, one by one: click one, here or in the figure, to read its words"));
    list.addEventListener("toggle", () => {
      if (list.children.length > 1) return;
      const items = make("ul");
      for (const mark of marks) {
        const item = make("li");
        item.append(link(mark.address, plain(mark.text)));
        items.append(item);
      }
      list.append(items);
    });
    const table = box.querySelector("details");
    if (table) table.before(list); else box.append(list);
  };

  // The drawing is the picture that the alternative text tells of, and not the buttons beside it.
  const name = at => {
    const text = at.getAttribute("aria-label");
    if (!text) return;
    at.setAttribute("role", "group");
    for (const [i, svg] of [...at.querySelectorAll("svg.main-svg")].entries()) {
      if (i) svg.setAttribute("aria-hidden", "true"); else { svg.setAttribute("role", "img"); svg.setAttribute("aria-label", text); }
    }
  };

  const read = box => {
    const figure = JSON.parse(box.querySelector(":scope > script").textContent);
    const layout = figure.layout = figure.layout || {};
    figure.data = figure.data || [];
    if (box.querySelector(".na-figure-title") && layout.title) {
      // The title stands above the plot already: take the room for it back.
      const room = (layout.meta && layout.meta.titleRoom) || 0;
      delete layout.title;
      if (room && layout.height) layout.height -= room;
      if (room && layout.margin && layout.margin.t) layout.margin.t -= room;
    }
    figure.config = Object.assign({ displaylogo: false, responsive: true }, figure.config);
    return figure;
  };

  const draw = async box => {
    const at = place(box), figure = read(box);
    at.replaceChildren();
    night2day(figure, isDark());
    await window.Plotly.newPlot(at, figure.data, figure.layout, figure.config);
    at.style.minHeight = "";
    name(at);
    if (reader) evidence(box, at, figure);
    painters.push(dark => {
      const again = night2day(read(box), dark);
      window.Plotly.react(at, again.data, again.layout, again.config);
    });
  };

  // Figures in view are drawn first, then those that come into view, the others when the page has nothing else to do.
  const waiting = new Set();
  let drawn = 0;
  const finish = async box => {
    if (!waiting.delete(box)) return;
    try {
      await draw(box);
      drawn++;
    } catch (error) {
      undrawn(box, error.message);
    }
    if (!waiting.size) end();
  };
  const undrawn = (box, why) => {
    const table = box.querySelector("details");
    if (table) table.open = true;
    box.prepend(make("p", "nb-note", "This figure could not be drawn (" + why + "); its data stands in the table below it."));
  };
  const end = () => {
    near.disconnect();
    performance.mark("figures");
    state.figures = drawn + "/" + figures.length;
    reach();
  };
  const near = new IntersectionObserver(async entries => {
    for (const entry of entries) if (entry.isIntersecting) await finish(entry.target);
    if (performance.getEntriesByName("shown").length) return;
    performance.mark("shown");
    const idle = window.requestIdleCallback || (work => setTimeout(work, 50));
    const next = async () => {
      const [box] = waiting;
      if (!box) return;
      await finish(box);
      idle(next);
    };
    idle(next);
  }, { rootMargin: "50% 0px" });

  // What is not drawn yet takes its room already, so that nothing moves when it is.
  for (const box of figures) {
    place(box).style.minHeight = (read(box).layout.height || 450) + "px";
    const table = box.querySelector("details");
    if (table) table.open = false;
  }

  const start = () => {
    const plotly = byId("plotly-js");
    if (plotly) {
      const script = make("script");
      script.textContent = plotly.textContent;
      document.head.append(script);
    }
    reach();
    if (!window.Plotly) for (const box of figures) undrawn(box, "plotly.js could not be loaded");
    if (!window.Plotly || !figures.length) return end();
    for (const box of figures) waiting.add(box);
    for (const box of figures) near.observe(box);
  };

  if (reader) reader.show();
  window.addEventListener("load", () => setTimeout(start, 0));

  window.addEventListener("beforeprint", () => {
    for (const box of waiting) finish(box);
    if (isDark()) for (const paint of painters) paint(false);
    for (const box of figures) {
      const plot = box.querySelector(".js-plotly-plot");
      if (plot && window.Plotly) window.Plotly.Plots.resize(plot);
    }
  });
  window.addEventListener("afterprint", () => { if (isDark()) for (const paint of painters) paint(true); });
})();
