import { shutdown } from '../../../packages/launcher/src/lib/Shutdown.mjs';
import { Checks } from '../Checks.mjs';
import { fullDisk } from './fullDisk.mjs';
import { killedStarts } from './killedStarts.mjs';
import { isTestPostgresRunning, stopTestPostgres } from './portal.mjs';
import { startTogether } from './startTogether.mjs';
import { wrongClocks } from './wrongClocks.mjs';

const PARTS = { fullDisk, startTogether, killedStarts, wrongClocks };

/** Names of parts on the command line run these alone. */
async function main(names) {
  const checks = new Checks();
  const wasRunning = isTestPostgresRunning();
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) {
      await checks.guard(name, () => part(checks));
    }
  }
  if (!wasRunning) await stopTestPostgres();
  return checks.close();
}

await shutdown.exit(await main(process.argv.slice(2)));
