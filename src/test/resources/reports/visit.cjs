// Visits a report with a browser that has no network, as a reviewer does.
// node visit.cjs FOLDER_OF_NODE_MODULES CHROMIUM PAGE
const { found, watch, anatomy, checkAll, visit } = require("../pages/visiting.cjs");

const shown = (tab) =>
  tab.evaluate(() => ({
    findings: [...document.querySelectorAll(".finding")].filter((one) => one.checkVisibility()).map((one) => one.id),
    notes: [...document.querySelectorAll(".remark")].filter((one) => one.checkVisibility()).map((one) => one.dataset.finding),
  }));

const inView = (tab, id) =>
  tab.evaluate((sought) => {
    const place = document.getElementById(sought).getBoundingClientRect();
    return place.top >= 0 && place.top < innerHeight;
  }, id);

// each kind of filter by itself, by keyboard, and a link from a finding to its line and back
const filterAndFollow = async (tab) => {
  const search = tab.locator(".filters input[type=search]").first();
  found.all = await shown(tab);
  await search.fill("the ROLLBACK relies");
  found.byText = await shown(tab);
  await search.fill("");
  await tab.locator(".filters input[value=error]").first().focus();
  await tab.keyboard.press("Space");
  found.withoutErrors = await shown(tab);
  await tab.keyboard.press("Space");
  await tab.locator(".filters select").first().selectOption({ index: 1 });
  found.ofAPlace = await shown(tab);
  found.counted = await tab.locator(".shown").first().textContent();
  await tab.locator(".filters select").first().selectOption("");
  const first = tab.locator(".finding").first();
  const line = (await first.locator("a").getAttribute("href")).slice(1);
  await first.locator("a").click();
  found.followed = (await inView(tab, line)) && (await tab.locator(":target").getAttribute("id")) === line;
  const id = await first.getAttribute("id");
  await search.fill("nothing says this");
  await tab.evaluate((sought) => (location.hash = sought), id);
  await tab.waitForFunction((sought) => document.getElementById(sought).checkVisibility(), id);
  found.revealed = await inView(tab, id);
};

const plans = (tab) => tab.evaluate(() => [...document.querySelectorAll("table.plans tbody tr")].map((row) => row.cells[0].textContent));

const sort = async (tab) => {
  found.plans = await plans(tab);
  await tab.getByRole("button", { name: "Verdict" }).focus();
  await tab.keyboard.press("Enter");
  found.byVerdict = await plans(tab);
  await tab.keyboard.press("Enter");
  found.byVerdictDown = await plans(tab);
  found.sorted = await tab.evaluate(() => [...document.querySelectorAll("th[aria-sort]")].map((head) => head.textContent + " " + head.ariaSort));
};

visit(async (browser, [page]) => {
  const url = "file://" + page;
  const context = await browser.newContext({ offline: true, viewport: { width: 1400, height: 900 } });
  const tab = await context.newPage();
  watch(tab, url);
  await tab.goto(url);
  found.anatomy = await anatomy(tab);
  found.broken = await tab.evaluate(() =>
    [...document.links]
      .map((link) => link.getAttribute("href"))
      .filter((href) => href.startsWith("#") && !document.getElementById(href.slice(1))),
  );
  found.twice = await tab.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  found.text = await tab.evaluate(() => [...document.querySelectorAll(".line code")].map((one) => one.textContent));
  if (await tab.locator(".filters").count()) await filterAndFollow(tab);
  if (await tab.locator("table.plans").count()) await sort(tab);
  await tab.emulateMedia({ media: "print" });
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  found.hiddenInPrint = await tab.evaluate(
    () => [...document.querySelectorAll("td, th, .line, .reasons dd, .timeline li, .flow")].filter((one) => !one.checkVisibility()).length,
  );
  const still = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const quiet = await still.newPage();
  await quiet.goto(url);
  found.withoutScript = await quiet.locator(".finding:visible, .line:visible").count();
  found.filtersWithoutScript = await quiet.locator(".filters:visible").count();
  await checkAll(browser, url);
});
