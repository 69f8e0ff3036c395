import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../../packages/launcher/src/lanes/e2e.mjs';

/** Runs the browser journeys against the portal and Keycloak that are up; resolves to how many passed and failed. */
export async function runJourneys({ root, runDir, version, portalUrl, demoPassword }) {
  const report = join(runDir, `journeys-${version}.json`);
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  // Not waited for synchronously: connections that the other side closes meanwhile must be noticed.
  const run = spawn(process.execPath, [playwright, 'test', '--config', 'playwright.keycloak.config.ts', '--reporter', 'list,json'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      TOS_CHROMIUM: await findChromium(),
      TOS_JOURNEY_URL: portalUrl,
      TOS_JOURNEY_PASSWORD: demoPassword,
      TOS_JOURNEY_OUTPUT: join(runDir, `journeys-${version}`),
    },
  });
  await once(run, 'exit');
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
