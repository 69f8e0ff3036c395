// First page after the sign-in, beside a stock Backstage app. Usage: node bench/home.mjs
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { measurePage, openBrowser } from './lib/pageLoad.mjs';
import { BENCH } from './lib/paths.mjs';
import { load, ratio, report, untilQuiet } from './lib/report.mjs';
import { prepareStock, startStock } from './lib/stockPortal.mjs';
import { installTools } from './lib/tools.mjs';
import { seedPeople, startDatabase, startTos } from './lib/tosPortal.mjs';

const PEOPLE = 80;
const SETTLED = { waitUntil: 'networkidle2', timeout: 90_000 };
const DEVICES = ['desktop', 'mobile'];

const toolchain = await installTools();
await prepareStock(toolchain);
const endings = [];
try {
  const pages = [await openTos(), await openStock()];
  const busyBefore = await untilQuiet();
  const figures = {};
  for (const device of DEVICES) {
    for (const { name, url, port } of pages) {
      figures[name] = { ...figures[name], [device]: await measurePage({ url, port, device }) };
      console.log(`  ${name} ${device}: ${JSON.stringify(figures[name][device])}`);
    }
  }
  const goals = DEVICES.flatMap(device => [
    { what: `${device}: bytes beside stock`, value: ofStock(figures, device, 'bytes'), goal: 0.75, atMost: true },
    { what: `${device}: LCP beside stock`, value: ofStock(figures, device, 'lcpMs'), goal: 0.75, atMost: true },
  ]);
  goals.push({ what: 'mobile: LCP in ms', value: figures.tos.mobile.lcpMs, goal: 5_000, atMost: true });
  report('home', { busyBefore, load: load(), ...figures }, goals);
} finally {
  for (const end of endings.reverse()) {
    await end();
  }
}
process.exit();

function ofStock(figures, device, key) {
  return ratio(figures.tos[device][key], figures.stock[device][key]);
}

async function openTos() {
  const { postgres, connection } = await startDatabase('home');
  endings.push(() => postgres.stop());
  await seedPeople(connection, PEOPLE);
  const tos = await startTos({ toolchain, name: 'home', connection });
  endings.push(() => tos.stop());
  await tos.issuer.updateUser('anna.becker', { email: 'person.40@musterwerk.example' });
  const { browser, port } = await openBrowser();
  endings.push(() => browser.close());
  const page = await browser.newPage();
  const query = new URLSearchParams({ env: 'production', flow: 'redirect', redirectUrl: `${tos.url}/`, origin: tos.url });
  await page.goto(`${tos.url}/api/auth/keycloak/start?${query}`, SETTLED);
  await page.type('#username', 'anna.becker');
  await page.type('#password', 'musterwerk');
  await Promise.all([page.waitForNavigation(SETTLED), page.keyboard.press('Enter')]);
  await keepPicture(page, { name: 'tos', shows: 'main h1' });
  return { name: 'tos', url: `${tos.url}/`, port };
}

async function openStock() {
  const stock = await startStock(toolchain);
  endings.push(() => stock.stop());
  const { browser, port } = await openBrowser();
  endings.push(() => browser.close());
  const page = await browser.newPage();
  await page.goto(stock.url, SETTLED);
  await page.locator('button ::-p-text(Enter)').click();
  await page.waitForNetworkIdle();
  await keepPicture(page, { name: 'stock', shows: 'h2' });
  return { name: 'stock', url: `${stock.url}/`, port };
}

/** Makes sure that the page behind the sign-in is measured, and nothing else. */
async function keepPicture(page, { name, shows }) {
  mkdirSync(join(BENCH, 'out'), { recursive: true });
  await page.reload(SETTLED);
  await page.screenshot({ path: join(BENCH, 'out', `home-${name}.png`) });
  await page.waitForSelector(shows, { timeout: 10_000 });
  await page.close();
}
