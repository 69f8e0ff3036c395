import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ImportClient } from '../../../packages/launcher/src/importing/ImportClient.mjs';
import { importFile } from '../../../packages/launcher/src/importing/importFile.mjs';
import { Progress } from '../../../packages/launcher/src/lib/Progress.mjs';
import { shutdown } from '../../../packages/launcher/src/lib/Shutdown.mjs';
import { ensureToolchain } from '../../../packages/launcher/src/setup/toolchain.mjs';
import { freePorts } from '../../../packages/launcher/src/stack/ports.mjs';
import { STACK_STEPS, startStack } from '../../../packages/launcher/src/stack/startStack.mjs';
import { Checks } from '../Checks.mjs';

const FILE = resolve(process.env.TOS_SHARED ?? '../shared', 'data', 'hm-treasury-2011-posts.csv');
const HEADER = 'Post Unique Reference,Name,Grade (or equivalent),Job Title,Organisation,Unit,Reports to Senior Post,FTE';
const require = createRequire(join(process.cwd(), 'plugins/hr-backend/package.json'));

/** What the file says, counted without the importer. */
function countFile() {
  const { parse } = require('csv-parse/sync');
  const rows = parse(readFileSync(FILE), { columns: true, bom: true });
  const references = rows.map(row => row['Post Unique Reference']);
  const real = references.filter(reference => !/^(0|Deleted)$/.test(reference));
  const named = rows.filter(row => row.Name !== 'N/D').map(row => row.Name);
  const halves = rows.filter(row => row.Name !== 'N/D' && Number(row.FTE) <= 0.5).map(row => row.Name);
  return {
    rows: rows.length,
    seats: new Set(real).size + references.length - real.length,
    placeholders: references.length - real.length,
    people: new Set(named).size,
    sharedNames: named.length - new Set(named).size,
    halves: halves.length,
    vacant: rows.filter(row => row['Job Title'] === 'Not in post').length,
    undisclosed: rows.filter(row => row.Name === 'N/D' && row['Job Title'] !== 'Not in post').length,
  };
}

async function importReal(checks, client, knex) {
  const facts = countFile();
  const options = { file: FILE, kind: 'posts' };
  await checks.check('without a decision nothing is stored, and every case is named', async () => {
    const run = await importFile(client, options);
    assert.equal(run.rowCount, facts.rows);
    assert.equal(run.state, 'checked');
    assert.equal(run.problems.groups.find(group => group.problem === 'placeholderReference').open, facts.placeholders);
    assert.equal(Number((await knex('position').count())[0].count), 0);
  });
  await checks.check(`all ${facts.rows} rows are imported as recommended`, async () => {
    const run = await importFile(client, { ...options, recommended: true });
    assert.equal(run.state, 'applied');
    assert.equal(run.changes.positions.new, facts.seats);
    assert.equal(run.changes.employees.new, facts.people);
  });
  await checks.check('the portal holds what the file says', async () => {
    const count = async (sql, ...values) => Number((await knex.raw(sql, values)).rows[0].n);
    assert.equal(await count('select count(*) n from position'), facts.seats);
    assert.equal(await count('select sum(holder_undisclosed) n from position'), facts.undisclosed);
    assert.equal(await count('select count(*) n from person'), facts.people);
    assert.equal(await count(`select count(*) n from position where title = 'Not in post' and holder_undisclosed = 0`), facts.vacant);
    assert.equal(await count(`select count(*) n from org_unit where parent_id is null`), 1);
    assert.equal(await count(`select count(*) n from reporting_line where kind = 'solid'`), facts.seats - 1);
    const top = `with recursive below as (select s.id from position s where s.external_key = '19678'
      union select r.position_id from reporting_line r join below b on b.id = r.manager_position_id) select count(*) n from below`;
    assert.equal(await count(top), facts.seats, 'everybody reports, step by step, to the Permanent Secretary');
  });
  await checks.check('the same file again, also shuffled, changes nothing', async () => {
    const [header, ...rows] = readFileSync(FILE, 'utf8').trim().split('\n');
    const shuffled = join(mkdtempSync(join(tmpdir(), 'tos-real-')), 'shuffled.csv');
    writeFileSync(shuffled, [header, ...rows.reverse()].join('\n'));
    for (const file of [FILE, shuffled]) {
      const run = await importFile(client, { ...options, file, recommended: true });
      const counts = Object.values(run.changes).map(({ new: added, changed, leaving }) => added + changed + leaving);
      assert.deepEqual([run.state, ...counts], ['applied', 0, 0, 0]);
    }
    rmSync(shuffled);
  });
}

/** A made-up file of the same kind with everything that is known to occur. */
async function importMessy(checks, client) {
  const file = join(mkdtempSync(join(tmpdir(), 'tos-real-')), 'messy.csv');
  const rows = [
    '1,A One,S4,Top,Other Office,Board,XX,1',
    '2,N/A,S3,Other top,Third Office,Board,XX,1',
    '3,Vacant,S1,Empty,Other Office,Desk,1,1',
  ];
  rows.push(
    '4,N/D,S1,Lost,Other Office,Desk,987654,1',
    '5,B Two,S1,Ring,Other Office,Ring,6,1',
    '6,C Three,S1,Ring,Other Office,Ring,5,1',
    '7,D Four,S1,Own,Other Office,Own,7,1',
  );
  writeFileSync(file, [HEADER, ...rows].join('\n'));
  await checks.check('several roots, vacancies, circles and references to nowhere can all be treated', async () => {
    const run = await importFile(client, { file, kind: 'posts', recommended: true });
    assert.deepEqual([run.state, run.changes.positions.new, run.changes.employees.new], ['applied', 7, 4]);
  });
  await checks.check('they can be attached to one post instead', async () => {
    const attach = problem => ({ problem, choice: 'attach', target: '1' });
    const treatments = ['multipleRoots', 'danglingReference', 'cycle', 'selfReference'].map(attach);
    const run = await importFile(client, { file, kind: 'posts', treatments, dryRun: true });
    assert.equal(run.state, 'checked');
  });
  rmSync(file);
}

async function main() {
  const checks = new Checks();
  if (!existsSync(FILE)) {
    console.log(`FAIL ${FILE} is missing; TOS_SHARED names the folder that holds data/`);
    console.log('0 passed, 1 failed');
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tos-real-file-'));
  await checks.guard('a portal with an empty database', async () => {
    const [portal, issuer, postgres] = await freePorts(3);
    const places = { dataDir: join(folder, 'data'), runDir: join(folder, 'run') };
    const stack = await startStack(new Progress(STACK_STEPS), {
      toolchain: await ensureToolchain(),
      ports: { portal, issuer, postgres },
      ...places,
      persistent: false,
    });
    const { backend } = JSON.parse(readFileSync(join(places.runDir, 'app-config.embedded.yaml'), 'utf8').replace(/^#.*\n/, ''));
    const knex = require('knex')({ client: 'pg', connection: backend.database.connection, searchPath: ['hr'] });
    const client = new ImportClient({ url: stack.backendUrl, token: stack.serviceToken });
    try {
      await importReal(checks, client, knex);
      await importMessy(checks, client);
    } finally {
      await knex.destroy();
      await stack.stop();
    }
  });
  rmSync(folder, { recursive: true, force: true });
  return checks.close();
}

await shutdown.exit(await main());
