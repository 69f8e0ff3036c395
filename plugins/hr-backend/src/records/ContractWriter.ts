import {
  checkContractChange,
  type ContractChange,
  type ContractProblem,
  type ContractRemoval,
  type ContractSpan,
  type ContractAddition,
  type HrRefusalCode,
  planContractRemoval,
  planContractAddition,
  type PersonRecord,
} from '@tos/plugin-hr-common';
import { refuse } from '../refuse';
import { differences, toFields } from './changes';
import { CONTRACT } from './columns';
import { requireVersion, type VersionedRow } from './conflicts';
import { contractColumns } from './contractColumns';
import { type EmploymentRow, lockEmployment } from './EmploymentWriter';
import type { RecordCaller, RecordWriting, Write } from './RecordWriting';

interface ContractRow extends VersionedRow, ContractSpan {
  [column: string]: unknown;
}

const REASONS = {
  beforeEntry: 'hr.contract.beforeEntry',
  afterExit: 'hr.contract.afterExit',
  sameDay: 'hr.contract.sameDay',
  past: 'hr.contract.past',
  onlyOne: 'hr.contract.onlyOne',
  unknown: 'hr.person.unchangeable',
} as const satisfies Record<ContractProblem, HrRefusalCode>;

function throwProblem(problem: ContractProblem): never {
  const isOfDay = problem === 'beforeEntry' || problem === 'afterExit' || problem === 'sameDay';
  throw isOfDay ? refuse.at('body.validFrom', REASONS[problem]) : refuse(REASONS[problem]);
}

const spanOf = ({ entry_date: entry, exit_date: exit }: EmploymentRow) => ({
  entryDate: entry === '-infinity' ? null : entry,
  exitDate: exit,
});

/** Rules of contract versions: changing the future never changes the past. */
export class ContractWriter {
  readonly #writing: RecordWriting;

  constructor(writing: RecordWriting) {
    this.#writing = writing;
  }

  add(employmentId: string, body: ContractAddition, caller: RecordCaller): Promise<PersonRecord> {
    const { validFrom, correctsPast, reason, ...values } = body;
    return this.#writing.run('contract-create', caller, async write => {
      const employment = await lockEmployment(write, employmentId);
      const versions = await readVersions(write, employmentId);
      const span = spanOf(employment);
      const plan = planContractAddition({ versions, employment: span, validFrom, today: write.today, correctsPast });
      if ('problem' in plan) throwProblem(plan.problem);
      const columns = await contractColumns(write.trx, values, validFrom, 'body');
      await endPrevious(write, plan.previous);
      const by = { created_by: write.actor, updated_by: write.actor };
      await write
        .trx('contract_version')
        .insert({ employment_id: employmentId, ...columns, valid_from: validFrom, valid_to: plan.validTo, ...by });
      await write.record(employment.person_id, 'person.contract-added', { after: { validFrom, ...values, ...(reason && { reason }) } });
      return employment.person_id;
    });
  }

  update(id: string, body: ContractChange, caller: RecordCaller): Promise<PersonRecord> {
    const { version, correctsPast, reason, ...wanted } = body;
    return this.#writing.run('contract-update', caller, async write => {
      const { employment, row } = await lockContract(write, id);
      requireVersion(row, version);
      const change = differences(toFields(row, CONTRACT), wanted);
      if (!change) return employment.person_id;
      const problem = checkContractChange(row, { today: write.today, correctsPast });
      if (problem) throwProblem(problem);
      const columns = await contractColumns(write.trx, change.after, row.validFrom, 'body');
      await write
        .trx('contract_version')
        .where({ id })
        .update({ ...columns, updated_by: write.actor });
      const added = { validFrom: row.validFrom, ...(reason && { reason }) };
      await write.record(employment.person_id, 'person.contract-changed', {
        before: { validFrom: row.validFrom, ...change.before },
        after: { ...added, ...change.after },
      });
      return employment.person_id;
    });
  }

  remove(id: string, { version, correctsPast, reason }: ContractRemoval, caller: RecordCaller): Promise<PersonRecord> {
    return this.#writing.run('contract-remove', caller, async write => {
      const { employment, row, versions } = await lockContract(write, id);
      requireVersion(row, version);
      const plan = planContractRemoval({ versions, id, today: write.today, correctsPast });
      if ('problem' in plan) throwProblem(plan.problem);
      await write.trx('contract_version').where({ id }).delete();
      await endPrevious(write, plan.previous);
      const before = { validFrom: row.validFrom, ...toFields(row, CONTRACT) };
      await write.record(employment.person_id, 'person.contract-removed', { before, ...(reason && { after: { reason } }) });
      return employment.person_id;
    });
  }
}

/** The contract versions of an employment. */
export async function readVersions({ trx }: Write, employmentId: string): Promise<ContractRow[]> {
  const rows = await trx('contract_version').where({ employment_id: employmentId }).select(trx.raw('to_jsonb(contract_version) as row'));
  return rows.map(({ row }) => ({ ...row, validFrom: row.valid_from, validTo: row.valid_to }));
}

async function lockContract(write: Write, id: string) {
  const known = await write.trx('contract_version').where({ id }).select('employment_id').first();
  if (!known) return throwProblem('unknown');
  const employment = await lockEmployment(write, known.employment_id);
  const versions = await readVersions(write, employment.id);
  const row = versions.find(version => version.id === id);
  return row ? { employment, versions, row } : throwProblem('unknown');
}

/** Moves the end of the version before. */
export async function endPrevious({ trx, actor }: Write, previous: { id: string; validTo: string | null } | undefined): Promise<void> {
  if (previous) await trx('contract_version').where({ id: previous.id }).update({ valid_to: previous.validTo, updated_by: actor });
}
