import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  transitionObstaclesOf,
  type LifeCycle,
  type LifeCycleStage,
  type PersonLifeCycle,
  type TransitionBody,
} from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { ChecklistStarter } from '../checklists/ChecklistStarter';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { toPersonRef } from '../people/personSummarySql';
import { personCondition } from '../permissions/accessSql';
import type { RowAccess } from '../permissions/Access';
import { refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import type { AccountNames } from './AccountNames';
import type { DatabaseLifeCycleStore } from './DatabaseLifeCycleStore';
import type { LifeCycleConfig } from './LifeCycleConfig';
import type { LifeCycleRow } from './lifeCycleSql';
import { refusedStep } from './obstacleText';
import { toLifeCycle, transitionState } from './toLifeCycle';

/** Who asks, and what they may. */
export interface LifeCycleReader {
  credentials: BackstageCredentials;
  req: Request;
  /** Whose private part they may read. */
  access: RowAccess;
  /** Whether they move employments; then they see reasons, next steps and the deletion plan. */
  manages: boolean;
}

interface Parts {
  store: DatabaseLifeCycleStore;
  starter: ChecklistStarter;
  accounts: AccountNames;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  changes: HrChangePublisher;
  calendar: CompanyCalendar;
  config: LifeCycleConfig;
}

/** Checklists that a step makes pointless: those of leaving when a notice is withdrawn, all of them when an offer is declined. */
function stoppedTriggers(from: LifeCycleStage, to: LifeCycleStage): string[] | 'all' {
  if (to === 'declined') return 'all';
  return from === 'noticeGiven' && to === 'active' ? ['noticeGiven', 'offboarding'] : [];
}

/** Moves employments from stage to stage, together with what each step sets off. */
export class LifeCycleService {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws NotFoundError when there is no such person for the caller; a foreign and an unknown id cannot be told apart */
  async read(personId: string, reader: LifeCycleReader): Promise<PersonLifeCycle> {
    const { store, accounts, calendar, config } = this.#parts;
    const today = calendar.today();
    const person = await store.readPerson(personId, today, personCondition(reader.access, 'p', { today, checks: 'few' }));
    if (!person) throw refuse('hr.person.missing');
    const ref = toPersonRef(person);
    const isSelf = ref.userEntityRef === actorOf(reader.credentials);
    if (!isSelf) await this.#recordRead(personId, reader);
    // Nobody moves the own employment, so there is nothing to offer.
    const manages = reader.manages && !isSelf;
    const options = { rules: config.rules, manages, isSelf };
    return {
      person: ref,
      ...(manages && { account: await accounts.describe(person) }),
      employments: person.employments.map(row => toLifeCycle(row, today, options)),
    };
  }

  /**
   * @throws NotFoundError without such an employment
   * @throws NotAllowedError for the own employment
   * @throws ConflictError when somebody else moved it meanwhile
   * @throws InputError naming everything that stands in the way
   */
  async move(
    employmentId: string,
    body: TransitionBody,
    { credentials, req }: Pick<LifeCycleReader, 'credentials' | 'req'>,
  ): Promise<LifeCycle> {
    const { auditor, store, changes, calendar, config } = this.#parts;
    const actor = actorOf(credentials);
    const today = calendar.today();
    const work = () => store.transaction(trx => this.#move({ employmentId, body, actor, today }, trx));
    const meta = { employmentId, to: body.to };
    const { personId, row } = await audited(auditor, { eventId: 'life-cycle-move', req, meta }, work);
    await changes.publish({ personIds: [personId], orgUnitIds: [] });
    return toLifeCycle(row, today, { rules: config.rules, manages: true, isSelf: false });
  }

  async #move(step: { employmentId: string; body: TransitionBody; actor: string; today: string }, trx: Knex.Transaction) {
    const { employmentId, body, actor, today } = step;
    const { store, audit, config } = this.#parts;
    const person = await store.lock(employmentId, trx);
    if (!person) throw refuse('hr.employment.missing');
    refuseOwn(person.entityName, actor, 'stage');
    const { personId } = person;
    const row = await store.read(employmentId, today, trx);
    if ((row.version ?? 0) !== body.version) throw movedMeanwhile(row);
    const state = transitionState(row, today, config.rules);
    const request = { ...body, effectiveOn: body.effectiveOn ?? today };
    const obstacles = transitionObstaclesOf(state, request);
    if (obstacles.length) throw refusedStep(obstacles);
    const exitDate = exitAfter(state.stage, body, row.exitDate);
    if (exitDate !== row.exitDate) await store.setExitDate({ id: employmentId, exitDate: row.exitDate }, exitDate, actor, trx);
    const isLeave = body.to === 'onLeave';
    const stored = {
      employmentId,
      from: state.stage,
      to: body.to,
      effectiveOn: request.effectiveOn,
      reason: body.reason || null,
      leaveKind: isLeave ? body.leaveKind! : null,
      leaveUntil: isLeave ? (body.leaveUntil ?? null) : null,
      noPosition: body.noPosition ?? row.noPosition ?? false,
      actor,
    };
    await store.storeStep(stored, trx);
    await this.#checklists(stored, trx);
    await audit.append(
      [{ actor, action: 'person.lifecycle.move', subjectType: 'person', subjectId: personId, ...difference(row, stored, exitDate) }],
      trx,
    );
    return { personId, row: await store.read(employmentId, today, trx) };
  }

  async #checklists(
    step: { employmentId: string; from: LifeCycleStage; to: LifeCycleStage; effectiveOn: string; actor: string },
    trx: Knex,
  ) {
    const { starter } = this.#parts;
    await starter.stop(step.employmentId, stoppedTriggers(step.from, step.to), trx);
    // Coming back from leave or withdrawing a notice is no first day; only the step into work is.
    if (step.to === 'active' && step.from !== 'preboarding') return;
    const trigger = step.to === 'probation' ? 'active' : step.to;
    await starter.startFor({ employmentId: step.employmentId, trigger, startedOn: step.effectiveOn, actor: step.actor }, trx);
  }

  async #recordRead(personId: string, { credentials, req }: LifeCycleReader): Promise<void> {
    const { audit, auditor } = this.#parts;
    await audited(auditor, { eventId: 'life-cycle-read', req, meta: { personId } }, () =>
      audit.append([{ actor: actorOf(credentials), action: 'person.lifecycle.read', subjectType: 'person', subjectId: personId }]),
    );
  }
}

function exitAfter(from: LifeCycleStage, { to, exitDate }: TransitionBody, known: string | null): string | null {
  if (to === 'noticeGiven') return exitDate ?? known;
  return from === 'noticeGiven' && to === 'active' ? null : known;
}

function movedMeanwhile({ updatedBy, updatedAt }: LifeCycleRow): Error {
  if (!updatedBy || !updatedAt) return refuse('hr.step.movedMeanwhile');
  return refuse('hr.record.changedMeanwhile', { by: updatedBy, at: new Date(updatedAt).toISOString() });
}

function difference(
  row: LifeCycleRow,
  stored: { from: LifeCycleStage; to: LifeCycleStage; effectiveOn: string; leaveKind: string | null },
  exitDate: string | null,
) {
  return {
    before: { stage: stored.from, since: row.since, exitDate: row.exitDate, leaveKind: row.leaveKind },
    after: { stage: stored.to, since: stored.effectiveOn, exitDate, leaveKind: stored.leaveKind },
  };
}
