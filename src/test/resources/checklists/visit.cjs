// Visits a checklist with a browser that has no network, as an operator does.
// node visit.cjs FOLDER_OF_NODE_MODULES CHROMIUM PAGE
const { found, watch, anatomy, checkAll, visit } = require("../pages/visiting.cjs");

const marks = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll("input[data-id]")].map((box) => ({
      id: box.dataset.id,
      checked: box.checked,
      label: box.labels[0].textContent,
      stamp: box.closest(".operation").querySelector(".stamp").textContent,
    })),
  );

// a tab behind another one paints nothing, so that it is asked by the clock; what it missed it reads when it is opened again
const until = async (tab, condition) => {
  for (let i = 0; i < 100 && !(await tab.evaluate(condition)); i++) {
    await tab.waitForTimeout(100);
    if (i % 20 === 19) await tab.reload();
  }
};

visit(async (browser, [page]) => {
  const url = "file://" + page;
  const context = await browser.newContext({ offline: true });
  const tab = await context.newPage();
  watch(tab, url);
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
  await checkAll(browser, url);
});
