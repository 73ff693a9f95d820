// What all visits to pages have in common: what is asked of the network, goes wrong, keeps people out or does not fit.
const [modules, executablePath] = process.argv.slice(2);
const { chromium } = require(modules + "/playwright-core");

const found = { requests: [], errors: [], dialogs: 0, axe: [], overflow: [] };

const watch = (tab, url) => {
  tab.on("request", (request) => request.url().split("#")[0] === url || found.requests.push(request.url()));
  tab.on("pageerror", (error) => found.errors.push(error.message));
  tab.on("console", (message) => message.type() === "error" && found.errors.push(message.text()));
  tab.on("dialog", (dialog) => (found.dialogs++, dialog.accept()));
};

const anatomy = (tab) =>
  tab.evaluate(() => ({
    scripts: document.scripts.length,
    styles: document.querySelectorAll("style, link").length,
    frames: document.querySelectorAll("iframe, object, embed, img, video, audio, form, base").length,
    drawings: document.querySelectorAll("svg").length,
    links: [...new Set([...document.links].map((link) => link.getAttribute("href")))],
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on") || name === "style"),
    ).length,
  }));

const check = async (browser, url, scheme, width, asked) => {
  const context = await browser.newContext({ bypassCSP: true, colorScheme: scheme, viewport: { width, height: 900 } });
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) {
    found.overflow.push(`${scheme} at ${width}`);
  }
  if (asked) {
    await tab.addScriptTag({ path: modules + "/axe-core/axe.min.js" });
    const { violations } = await tab.evaluate(() => axe.run());
    violations.forEach((one) => found.axe.push(`${scheme} at ${width}: ${one.id}: ${one.nodes[0].html}`));
  }
  await context.close();
};

// each width and each scheme is looked at for what keeps people out, which takes a while, once, and on long pages never
const checkAll = async (browser, url) => {
  const asked = process.argv[5] !== "long";
  await check(browser, url, "light", 380, asked);
  await check(browser, url, "light", 1400, false);
  await check(browser, url, "dark", 380, false);
  await check(browser, url, "dark", 1400, asked);
};

// Prints what was found as JSON when all is done.
const visit = (walk) =>
  (async () => {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    await walk(browser, process.argv.slice(4));
    await browser.close();
    console.log(JSON.stringify(found));
  })().catch((problem) => {
    console.error(problem);
    process.exit(1);
  });

module.exports = { found, watch, anatomy, checkAll, visit };
