import { parseArgs } from 'node:util';
import { UserError } from '../lib/UserError.mjs';
import { checkConfiguration, configurationFiles } from '../doctor/checkConfiguration.mjs';
import { checkDatabase } from '../doctor/checkDatabase.mjs';
import { checkIssuer } from '../doctor/checkIssuer.mjs';
import { checkMachine } from '../doctor/checkMachine.mjs';
import { checkRedis } from '../doctor/checkRedis.mjs';

export const summary = 'examines machine, configuration, database and sign-in, and says how to mend what is wrong';
export const usage = `Usage: ./tos doctor [options]

  --production      look at app-config.yaml with app-config.production.yaml and the environment
  --config <file>   look at these files instead; may be given several times

The exit code is 1 when something must be mended.`;
export const needsRightNode = true;

const MARKS = { ok: '✔', note: '·', bad: '✘' };

/**
 * @typedef {object} Finding
 * @property {'ok' | 'note' | 'bad'} level note = worth knowing, nothing to mend
 * @property {string} text
 * @property {string} [remedy]
 */

/** @param {string[]} args */
export async function run(args) {
  const { production, config } = readOptions(args);
  const findings = [];
  const show = found => {
    for (const { level, text, remedy } of found) {
      process.stdout.write(`${MARKS[level]} ${text}\n${remedy ? `    → ${remedy}\n` : ''}`);
    }
    findings.push(...found);
  };
  show(await checkMachine());
  const files = configurationFiles({ production, config });
  const checked = await checkConfiguration(files, production);
  show(checked.findings);
  if (checked.config) {
    show(await checkDatabase(checked.config));
    show(await checkIssuer(checked.config));
    show(await checkRedis(checked.config));
  }
  const bad = findings.filter(({ level }) => level === 'bad').length;
  process.stdout.write(bad === 0 ? '\nNothing to mend.\n' : `\n${bad} to mend.\n`);
  return bad === 0 ? 0 : 1;
}

function readOptions(args) {
  try {
    return parseArgs({
      args,
      options: { production: { type: 'boolean', default: false }, config: { type: 'string', multiple: true } },
    }).values;
  } catch (error) {
    throw new UserError(error.message, 'See "./tos doctor --help".');
  }
}
