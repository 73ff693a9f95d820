// Draws diagrams with Mermaid in a browser that has no network, and prints as JSON what each shows or why it cannot.
// node draw.cjs FOLDER_OF_NODE_MODULES CHROMIUM <DIAGRAMS, which is a JSON array of texts
const [modules, executablePath] = process.argv.slice(2);
const { chromium } = require(modules + "/playwright-core");
const diagrams = JSON.parse(require("node:fs").readFileSync(0, "utf8"));

const draw = async (text) => {
  try {
    await mermaid.parse(text);
    const { svg } = await mermaid.render("drawn", text);
    const place = document.createElement("div");
    place.innerHTML = svg;
    document.body.append(place);
    const labels = [...place.querySelectorAll(".nodeLabel, .taskText, .taskTextOutsideRight, .taskTextOutsideLeft")];
    const foreign = place.querySelectorAll("script, iframe, img, a, form, [onclick], [onload], [onerror]").length;
    const shown = { labels: labels.map((label) => label.textContent), foreign };
    place.remove();
    return shown;
  } catch (error) {
    return { error: String(error.message) };
  }
};

(async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await (await browser.newContext({ offline: true })).newPage();
    await tab.setContent("<!doctype html><title>Diagrams</title>");
    await tab.addScriptTag({ path: modules + "/mermaid/dist/mermaid.min.js" });
    await tab.evaluate(() => mermaid.initialize({ startOnLoad: false, securityLevel: "strict" }));
    const shown = [];
    for (const text of diagrams) {
      shown.push(await tab.evaluate(draw, text));
    }
    console.log(JSON.stringify(shown));
  } finally {
    await browser.close();
  }
})();
