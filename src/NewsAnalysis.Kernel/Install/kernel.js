// The classic Jupyter Notebook loads this file for the kernel beside it. It has no renderer for Plotly figures: their own HTML
// draws them where plotly.js is at hand, and shows their data elsewhere. JupyterLab and VS Code do not read this file.
define(["module"], function (module) {
  return {
    onload: function () {
      if (!window.Plotly) {
        var script = document.createElement("script");
        script.src = module.uri.replace(/kernel\.js.*$/, "plotly.min.js");
        document.head.appendChild(script);
      }
    }
  };
});
