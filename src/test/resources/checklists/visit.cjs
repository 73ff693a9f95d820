// Visits a page with a browser that has no network, as an operator does, and prints what it found as JSON.
// node visit.cjs FOLDER_OF_NODE_MODULES CHROMIUM PAGE
const [modules, executablePath, page] = process.argv.slice(2);
const { chromium } = require(modules + "/playwright-core");

const url = "file://" + page;
const found = { requests: [], errors: [], dialogs: 0, axe: [], overflow: [] };

const watch = (tab) => {
  tab.on("request", (request) => request.url() === url || found.requests.push(request.url()));
  tab.on("pageerror", (error) => found.errors.push(error.message));
  tab.on("console", (message) => message.type() === "error" && found.errors.push(message.text()));
  tab.on("dialog", (dialog) => (found.dialogs++, dialog.accept()));
};

const marks = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll("input[data-id]")].map((box) => ({
      id: box.dataset.id,
      checked: box.checked,
      label: box.labels[0].textContent,
      stamp: box.closest(".operation").querySelector(".stamp").textContent,
    })),
  );

const anatomy = (tab) =>
  tab.evaluate(() => ({
    scripts: document.scripts.length,
    styles: document.querySelectorAll("style, link").length,
    frames: document.querySelectorAll("iframe, object, embed, img, svg, video, audio").length,
    links: [...document.links].map((link) => link.getAttribute("href")),
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on") || name === "style"),
    ).length,
    count: document.getElementById("count").textContent,
  }));

// a tab behind another one paints nothing, so that it is asked by the clock; what it missed it reads when it is opened again
const until = async (tab, condition) => {
  for (let i = 0; i < 100 && !(await tab.evaluate(condition)); i++) {
    await tab.waitForTimeout(100);
    if (i % 20 === 19) await tab.reload();
  }
};

const check = async (browser, scheme, width) => {
  const context = await browser.newContext({ bypassCSP: true, colorScheme: scheme, viewport: { width, height: 900 } });
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) {
    found.overflow.push(`${scheme} at ${width}`);
  }
  await tab.addScriptTag({ path: modules + "/axe-core/axe.min.js" });
  const { violations } = await tab.evaluate(() => axe.run());
  violations.forEach((one) => found.axe.push(`${scheme} at ${width}: ${one.id}: ${one.nodes[0].html}`));
  await context.close();
};

const visit = async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const context = await browser.newContext({ offline: true });
  const tab = await context.newPage();
  watch(tab);
  await tab.goto(url);
  found.before = await marks(tab);
  found.anatomy = await anatomy(tab);
  await tab.fill("#who", "Ilse");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter"); // the next step has the focus
  await tab.keyboard.press("Space");
  found.ticked = await marks(tab);
  const other = await context.newPage();
  await other.goto(url);
  await until(other, () => document.body.textContent.includes(", Ilse"));
  found.reopened = await marks(other);
  await other.getByText("Start over").click(); // asks for nothing that is heard here, so nothing is removed
  await tab.getByText("Start over").click();
  found.cleared = await marks(tab);
  await until(other, () => document.querySelectorAll(".stamp:not(:empty)").length === document.querySelectorAll("[data-who]").length);
  await tab.emulateMedia({ media: "print" });
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  found.hiddenInPrint = await tab.evaluate(() => [...document.querySelectorAll(".operation")].filter((one) => !one.checkVisibility()).length);
  for (const scheme of ["light", "dark"]) {
    await check(browser, scheme, 380);
    await check(browser, scheme, 1400);
  }
  await browser.close();
  console.log(JSON.stringify(found));
};

visit().catch((problem) => {
  console.error(problem);
  process.exit(1);
});
