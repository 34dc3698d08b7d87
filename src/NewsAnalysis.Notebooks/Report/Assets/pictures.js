"use strict";
// Draws each figure of the page twice, with its title and without, and puts the pictures where the program that opened the page reads them.
(async () => {
  for (const script of document.querySelectorAll("script.figure")) {
    const width = Number(script.dataset.width);
    for (const titled of [true, false]) {
      const figure = JSON.parse(script.textContent);
      const layout = Object.assign({ width }, figure.layout);
      const room = (layout.meta && layout.meta.titleRoom) || 0;
      if (!titled && room) {
        delete layout.title;
        layout.height -= room;
        layout.margin.t -= room;
      }
      const picture = document.createElement("img");
      picture.className = "drawn";
      picture.src = await Plotly.toImage({ data: figure.data || [], layout }, { format: "png", width, height: layout.height || 450, scale: 1.5 });
      document.body.append(picture);
    }
  }
})();
