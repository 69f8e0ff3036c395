import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDemoCompany } from '../demo.mjs';
import { tryLock } from '../lib/lock.mjs';
import { PATHS } from '../lib/paths.mjs';
import { elapsed, Progress } from '../lib/Progress.mjs';
import { shutdown } from '../lib/Shutdown.mjs';
import { UserError } from '../lib/UserError.mjs';
import { PREPARE_STEPS, prepareWorkspace } from '../setup/prepareWorkspace.mjs';
import { confirmFresh, removeData } from '../stack/freshData.mjs';
import { forgetRun, readRun, rememberRun, tidyAfterCrash } from '../stack/lastRun.mjs';
import { checkPorts, DEFAULT_PORT, portsFrom } from '../stack/ports.mjs';
import { servePages } from '../stack/servePages.mjs';
import { STACK_STEPS, startStack } from '../stack/startStack.mjs';
import { superviseBackend } from '../stack/superviseBackend.mjs';
import { welcome } from '../stack/welcome.mjs';

export const summary = 'starts tOS with everything it needs, and a demo company';
export const usage = `Usage: ./tos start [options]

  --port <n>   the portal's port (${DEFAULT_PORT}); sign-in service and database use the next two
  --no-demo    begin without the demo company
  --fresh      delete database and keys of this installation first (asks)
  --yes        do not ask
  --dev        for development: pages and backend reload when their sources change

Ctrl-C ends it. The data stay in .tos/data.`;
export const needsRightNode = true;

/** @param {string[]} args */
export async function run(args) {
  const started = Date.now();
  const options = readOptions(args);
  const ports = portsFrom(options.port);
  refuseProduction();
  takeStartLock();
  await tidyAfterCrash();
  const { pages, ...usual } = ports;
  await checkPorts({ portal: usual.portal, 'sign-in service': usual.issuer, ...(options.dev ? { pages } : {}) });
  if (options.fresh) {
    await confirmFresh(options.yes);
  }

  const setup = options.dev ? PREPARE_STEPS.withoutFrontend : PREPARE_STEPS.withFrontend;
  const progress = new Progress(setup + STACK_STEPS + (options.demo ? 1 : 0) + (options.dev ? 1 : 0));
  const toolchain = await prepareWorkspace(progress, { frontend: !options.dev });
  if (options.fresh) {
    removeData();
  }
  const stack = await startStack(progress, {
    toolchain,
    ports: options.dev ? ports : usual,
    dataDir: PATHS.data,
    runDir: PATHS.run,
    persistent: true,
  });
  rememberRun({ url: stack.appUrl, backendPid: stack.backend.pid });
  shutdown.add(forgetRun);
  if (options.demo) {
    await progress.step('Demo company', detail => loadDemoCompany(stack, detail));
  }
  if (options.dev) {
    await servePages(progress, { toolchain, ...stack });
  }
  process.stdout.write(welcome({ ...stack, time: elapsed(started), dev: options.dev }));
  await superviseBackend(stack, pid => rememberRun({ url: stack.appUrl, backendPid: pid }));
  return 1;
}

function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
      },
    });
    return { ...values, demo: !values['no-demo'] };
  } catch (error) {
    throw new UserError(error.message, 'See "./tos start --help".');
  }
}

function refuseProduction() {
  if (process.env.NODE_ENV === 'production') {
    throw new UserError(
      'NODE_ENV is "production", but ./tos start runs an embedded database and sign-in service for trying out.',
      'Unset NODE_ENV to try tOS out. For real work see "Production" in README.md.',
    );
  }
}

function takeStartLock() {
  mkdirSync(PATHS.run, { recursive: true });
  const lock = tryLock(join(PATHS.run, 'start.lock'));
  if ('holder' in lock) {
    const { url } = readRun();
    throw new UserError(
      `tOS of this folder runs already or is being started (process ${lock.holder})${url ? `: ${url}` : ''}.`,
      `Use that one, or end it with Ctrl-C where it runs or with "kill ${lock.holder}".`,
    );
  }
}
