import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeRun } from '../importing/describeRun.mjs';
import { ImportClient } from '../importing/ImportClient.mjs';
import { importFile } from '../importing/importFile.mjs';
import { readTreatments } from '../importing/treatments.mjs';
import { PATHS } from '../lib/paths.mjs';
import { Progress } from '../lib/Progress.mjs';
import { UserError } from '../lib/UserError.mjs';

export const summary = 'imports people, org units and positions from a CSV or XLSX file';
export const usage = `Usage: ./tos import <file> --kind orgUnits|positions|employees|posts [options]

  --profile <name>       use a saved mapping; without it the columns are recognised by their names
  --sheet <name>         sheet of an XLSX file (default: the first)
  --dry-run              only check and report
  --treat <p=choice>     treat a problem: danglingReference=clear, multipleRoots=attach:GF-01, duplicateKey@4711=first;
                         "recommended" treats what is open as recommended; may be given several times
  --without-bad          leave out every row with a problem that is not treated otherwise
  --full                 the file is complete: who is not in it leaves
  --from <YYYY-MM-DD>    day from which changes count (default: today)
  --confirm-leaving <n>  go on although n records would leave
  --report <file>        write the whole report as CSV
  --url <address>        portal to import into (default: the one that ./tos start runs); its token is read from TOS_SERVICE_TOKEN

The exit code is 0 when the file was stored, or could be stored in a dry run.`;
export const needsRightNode = true;

const SHOWN_PROBLEMS = 20;

/** @param {string[]} args */
export async function run(args) {
  const { file, values } = readOptions(args);
  const client = new ImportClient(findPortal(values.url));
  const result = await new Progress(1).step(`Import of ${file}`, detail =>
    importFile(
      client,
      {
        file,
        kind: values.kind,
        sheet: values.sheet,
        profile: values.profile,
        ...readTreatments(values.treat ?? []),
        withoutBadRows: values['without-bad'],
        full: values.full,
        effectiveDate: values.from,
        dryRun: values['dry-run'],
        confirmLeaving: values['confirm-leaving'] === undefined ? undefined : Number(values['confirm-leaving']),
      },
      detail,
    ),
  );
  const { items } = await client.json(`/imports/${result.id}/problems?limit=${SHOWN_PROBLEMS}${result.problems.open ? '&open=true' : ''}`);
  process.stdout.write(describeRun(result, items));
  if (values.report) {
    writeFileSync(values.report, Buffer.from(await (await client.request(`/imports/${result.id}/problems.csv`)).arrayBuffer()));
    process.stdout.write(`  report: ${values.report}\n`);
  }
  return result.state === 'applied' || (values['dry-run'] && result.problems.open === 0) ? 0 : 1;
}

function readOptions(args) {
  try {
    const text = { type: 'string' };
    const flag = { type: 'boolean', default: false };
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        kind: text,
        profile: text,
        sheet: text,
        from: text,
        report: text,
        url: text,
        treat: { type: 'string', multiple: true },
        'confirm-leaving': text,
        'dry-run': flag,
        'without-bad': flag,
        full: flag,
      },
    });
    const [file] = positionals;
    if (!file || positionals.length > 1 || !values.kind) {
      throw new Error('Name one file and its --kind.');
    }
    if (!existsSync(file)) {
      throw new UserError(`There is no file ${file}.`);
    }
    return { file, values };
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(error.message, 'See "./tos import --help".');
  }
}

function findPortal(url) {
  if (url) {
    const token = process.env.TOS_SERVICE_TOKEN;
    if (!token) {
      throw new UserError('With --url the service token is needed.', 'Set TOS_SERVICE_TOKEN to a token of backend.auth.externalAccess.');
    }
    return { url: url.replace(/\/$/, ''), token };
  }
  const overlay = join(PATHS.run, 'app-config.embedded.yaml');
  if (!existsSync(overlay)) {
    throw new UserError('tOS has not been started in this folder.', 'Start it with ./tos start, or name another portal with --url.');
  }
  const { backend } = JSON.parse(readFileSync(overlay, 'utf8').replace(/^#.*\n/, ''));
  return { url: backend.baseUrl, token: backend.auth.externalAccess[0].options.token };
}
