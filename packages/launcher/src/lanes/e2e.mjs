import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadDemoCompany } from '../demo.mjs';
import { ROOT, TOS_DIR } from '../lib/paths.mjs';
import { Progress } from '../lib/Progress.mjs';
import { run } from '../lib/run.mjs';
import { UserError } from '../lib/UserError.mjs';
import { buildFrontend } from '../setup/buildFrontend.mjs';
import { freePorts } from '../stack/ports.mjs';
import { STACK_STEPS, startStack } from '../stack/startStack.mjs';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const REPORT = join(TOS_DIR, 'reports', 'playwright.json');

/**
 * The browser journeys, against a portal of their own with an empty database and the built pages.
 *
 * @param {import('./lanes.mjs').LaneOptions} options
 */
export async function e2e({ toolchain, paths }) {
  const folder = join(TOS_DIR, 'e2e');
  rmSync(folder, { recursive: true, force: true });
  rmSync(REPORT, { force: true });
  mkdirSync(join(TOS_DIR, 'reports'), { recursive: true });
  const progress = new Progress(STACK_STEPS + 2);
  await progress.step('Pages', detail => buildFrontend(toolchain, detail));
  const [portal, issuer, postgres] = await freePorts(3);
  const stack = await startStack(progress, {
    toolchain,
    ports: { portal, issuer, postgres },
    dataDir: join(folder, 'data'),
    runDir: join(folder, 'run'),
    persistent: false,
  });
  await progress.step('Demo company', detail => loadDemoCompany(stack, detail));
  const { code } = await run(join(ROOT, 'node_modules', '.bin', 'playwright'), ['test', '--reporter=list,json', ...paths], {
    cwd: ROOT,
    env: {
      ...toolchain.env,
      CI: '1',
      PLAYWRIGHT_URL: stack.appUrl,
      PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
      TOS_CHROMIUM: await findChromium(),
      TOS_SERVICE_TOKEN: stack.serviceToken,
    },
    visible: true,
  });
  await stack.stop();
  return countsOfPlaywright(existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : undefined, code);
}

/** A test that passed at the second try counts as passed; Playwright names it. */
export function countsOfPlaywright(report, code) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected || Number(code !== 0) };
}

/** The browser of the machine, else the one from the npm registry. */
export async function findChromium() {
  const installed = SYSTEM_BROWSERS.find(file => existsSync(file));
  if (installed) {
    return installed;
  }
  try {
    const entry = createRequire(join(ROOT, 'package.json')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(entry);
    return await chromium.executablePath();
  } catch (error) {
    throw new UserError(
      `There is no Chromium in ${SYSTEM_BROWSERS[0]}, and the one from the registry cannot be unpacked: ${error.message}`,
      'Install one (Debian: the package chromium).',
    );
  }
}
