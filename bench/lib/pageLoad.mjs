import { median } from './report.mjs';
import { findChromium, loadTool } from './tools.mjs';

const BROWSER_ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=de-DE'];
const RUNS = Number(process.env.BENCH_RUNS ?? 3);

/** Opens a browser that Lighthouse and the sign-in share. */
export async function openBrowser() {
  const { default: puppeteer } = await loadTool('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    headless: 'shell',
    args: BROWSER_ARGS,
    env: { ...process.env, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  });
  return { browser, port: Number(new URL(browser.wsEndpoint()).port) };
}

/**
 * Loads a page some times with an empty cache but the session of before, as Lighthouse does it (simulated throttling).
 *
 * @param {object} options
 * @param {string} options.url
 * @param {number} options.port of the browser
 * @param {'desktop' | 'mobile'} options.device
 * @returns the middle of the runs
 */
export async function measurePage({ url, port, device }) {
  const [{ default: lighthouse }, { default: desktop }] = await Promise.all([
    loadTool('lighthouse'),
    loadTool('lighthouse/core/config/desktop-config.js'),
  ]);
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const flags = { port, output: 'json', logLevel: 'error', onlyCategories: ['performance'] };
    const { lhr } = await lighthouse(url, flags, device === 'desktop' ? desktop : undefined);
    if (lhr.runtimeError) {
      throw new Error(`${url}: ${lhr.runtimeError.message}`);
    }
    runs.push(figuresOf(lhr));
  }
  const { element, largestScripts, ...numbers } = runs[0];
  const middle = Object.fromEntries(Object.keys(numbers).map(key => [key, median(runs.map(run => run[key]))]));
  return { ...middle, lcpMsOfRuns: runs.map(({ lcpMs }) => lcpMs), element, largestScripts };
}

function figuresOf({ audits, categories }) {
  const requests = audits['network-requests'].details.items.filter(({ url }) => url.startsWith('http'));
  const scripts = requests.filter(({ resourceType }) => resourceType === 'Script');
  const sum = items => items.reduce((total, { transferSize }) => total + (transferSize ?? 0), 0);
  const largest = audits['lcp-breakdown-insight'] ?? audits['largest-contentful-paint-element'];
  const ms = id => Math.round(audits[id].numericValue);
  return {
    bytes: sum(requests),
    requests: requests.length,
    scriptBytes: sum(scripts),
    scripts: scripts.length,
    lcpMs: ms('largest-contentful-paint'),
    fcpMs: ms('first-contentful-paint'),
    speedIndexMs: ms('speed-index'),
    blockingMs: ms('total-blocking-time'),
    score: Math.round((categories.performance.score ?? 0) * 100),
    element: findSnippet(largest?.details),
    largestScripts: [...scripts]
      .sort((a, b) => b.transferSize - a.transferSize)
      .slice(0, 8)
      .map(({ url, transferSize }) => `${transferSize} ${new URL(url).pathname}`),
  };
}

/** The page's largest element: tells whether the page measured is the page meant. */
function findSnippet(details) {
  const found = JSON.stringify(details ?? {}).match(/"snippet":"((?:[^"\\]|\\.)*)"/);
  return found ? JSON.parse(`"${found[1]}"`).slice(0, 160) : undefined;
}
