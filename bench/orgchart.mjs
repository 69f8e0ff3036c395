// The org chart of 10,000 positions in a browser: first picture, frames while zooming and panning, size of the page and of the answer.
// Usage: node bench/orgchart.mjs [--keep]   (keep = with the people of the last run)
import { gzipSync } from 'node:zlib';
import { openBrowser } from './lib/pageLoad.mjs';
import { load, median, report, untilQuiet } from './lib/report.mjs';
import { installTools } from './lib/tools.mjs';
import { seedPeople, signIn, startDatabase, startTos } from './lib/tosPortal.mjs';

/** Makes 10,000 positions with those that are vacant. */
const PEOPLE = 9_709;
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const FRAMES = 240;
const SETTLED = { waitUntil: 'networkidle2', timeout: 90_000 };
const FRAME = '[data-testid="org-chart-frame"]';

const toolchain = await installTools();
const { postgres, connection, isNew } = await startDatabase('orgchart', { keep: process.argv.includes('--keep') });
const endings = [() => postgres.stop()];
try {
  if (isNew) await seedPeople(connection, PEOPLE);
  const config = { backend: { limits: { requestsPerMinute: 10_000_000 } } };
  const tos = await startTos({ toolchain, name: 'orgchart', connection, config });
  endings.push(() => tos.stop());
  await tos.issuer.updateUser('anna.becker', { email: 'person.1000@musterwerk.example' });
  const session = await signIn({ portalUrl: tos.url, username: 'anna.becker' });
  const answer = await measureAnswer(tos.url, (await session.refresh()).token);

  const { browser } = await openBrowser();
  endings.push(() => browser.close());
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 900 });
  const query = new URLSearchParams({ env: 'production', flow: 'redirect', redirectUrl: `${tos.url}/`, origin: tos.url });
  await page.goto(`${tos.url}/api/auth/keycloak/start?${query}`, SETTLED);
  await page.type('#username', 'anna.becker');
  await page.type('#password', 'musterwerk');
  await Promise.all([page.waitForNavigation(SETTLED), page.keyboard.press('Enter')]);

  const busyBefore = await untilQuiet();
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measureChart(page, `${tos.url}/organisation?view=tree`));
  const figures = Object.fromEntries(Object.keys(runs[0]).map(key => [key, median(runs.map(result => result[key]))]));
  report('orgchart', { positions: 10_000, busyBefore, load: load(), answer, ...figures, runs }, [
    { what: 'answer, gzip, kB', value: answer.gzipKb, goal: 500, atMost: true },
    { what: 'first picture after the data, ms', value: figures.firstPictureMs, goal: 1_500, atMost: true },
    { what: 'unfolding everything, ms', value: figures.unfoldMs, goal: 1_500, atMost: true },
    { what: 'p95 of a frame while zooming and panning over everything, ms', value: figures.frameP95Ms, goal: 50, atMost: true },
    { what: 'boxes in the page at most', value: figures.mostBoxes, goal: 500, atMost: true },
  ]);
} finally {
  for (const end of endings.reverse()) await end();
}
process.exit();

async function measureAnswer(url, token) {
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/hr/org-chart`, { headers: { authorization: `Bearer ${token}` } });
  const text = await response.text();
  const ms = Math.round(performance.now() - startedAt);
  const { positions } = JSON.parse(text);
  if (positions.id.length !== 10_000) throw new Error(`${positions.id.length} positions instead of 10,000`);
  return { ms, kb: Math.round(text.length / 1024), gzipKb: Math.round(gzipSync(text).length / 1024) };
}

/** From the arrival of the data to the first boxes; then everything unfolded, and a trip through it frame by frame. */
async function measureChart(page, url) {
  await page.goto('about:blank');
  await page.evaluateOnNewDocument(watchFirstBox);
  await page.goto(url, SETTLED);
  await page.waitForFunction('window.firstBoxAt > 0');
  const firstPictureMs = await page.evaluate(() => {
    const [data] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/hr/org-chart'));
    return Math.round(window.firstBoxAt - data.responseEnd);
  });
  const unfoldMs = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => /^(Alle aufklappen|Unfold all)$/.test(textContent));
    const startedAt = performance.now();
    button.click();
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    return Math.round(performance.now() - startedAt);
  });
  const trip = await page.evaluate(travel, FRAME, FRAMES);
  return { firstPictureMs, unfoldMs, ...trip };
}

function watchFirstBox() {
  const timer = setInterval(() => {
    if (document.querySelector('[role="treeitem"]')) {
      clearInterval(timer);
      requestAnimationFrame(() => (window.firstBoxAt = performance.now()));
    }
  }, 5);
}

/** Zooms out to everything, in again, and pans, one wheel or drag step per frame. */
async function travel(selector, frames) {
  const frame = document.querySelector(selector);
  const { left, top, width, height } = frame.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const wheel = deltaY =>
    frame.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: x, clientY: y, bubbles: true, cancelable: true, view: window }));
  const mouse = (type, target, clientX) =>
    target.dispatchEvent(new MouseEvent(type, { clientX, clientY: y, bubbles: true, cancelable: true, view: window, button: 0 }));
  const times = [];
  let mostBoxes = 0;
  let last = performance.now();
  for (let i = 0; i < frames; i++) {
    const phase = i / frames;
    if (phase < 0.35) wheel(40);
    else if (phase < 0.7) wheel(-40);
    else {
      mouse('mousedown', frame, x);
      mouse('mousemove', window, x - 60);
      mouse('mouseup', window, x - 60);
    }
    await new Promise(resolve => requestAnimationFrame(resolve));
    const now = performance.now();
    times.push(now - last);
    last = now;
    mostBoxes = Math.max(mostBoxes, frame.querySelectorAll('[role="treeitem"]').length);
  }
  times.sort((a, b) => a - b);
  const at = share => Math.round(times[Math.floor(times.length * share)] * 10) / 10;
  return { frameMedianMs: at(0.5), frameP95Ms: at(0.95), frameWorstMs: at(0.999), mostBoxes };
}
