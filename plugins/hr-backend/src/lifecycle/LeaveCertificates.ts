import type { AuditorService } from '@backstage/backend-plugin-api';
import type { LeaveCertificate, LeaveCertificateBody, LeaveCertificateDocument } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { toPersonRef } from '../people/personSummarySql';
import { personCondition } from '../permissions/accessSql';
import type { RowAccess } from '../permissions/Access';
import { refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import type { DatabaseLifeCycleStore } from './DatabaseLifeCycleStore';

/** Certificates of leave granted in the calendar year of the exit (§6(2) BUrlG). The days are what HR enters. */
export class LeaveCertificates {
  readonly #store: DatabaseLifeCycleStore;
  readonly #audit: DatabaseAuditStore;
  readonly #auditor: AuditorService;
  readonly #calendar: CompanyCalendar;

  constructor(options: { store: DatabaseLifeCycleStore; audit: DatabaseAuditStore; auditor: AuditorService; calendar: CompanyCalendar }) {
    this.#store = options.store;
    this.#audit = options.audit;
    this.#auditor = options.auditor;
    this.#calendar = options.calendar;
  }

  /**
   * @throws NotFoundError without such an employment
   * @throws NotAllowedError for the own employment
   * @throws ConflictError while its end is not known
   * @throws InputError for a year that the employment does not touch
   */
  issue(employmentId: string, body: LeaveCertificateBody, { credentials, req }: Caller): Promise<LeaveCertificate> {
    const actor = actorOf(credentials);
    return audited(this.#auditor, { eventId: 'leave-certificate', req, meta: { employmentId } }, () =>
      this.#store.transaction(async trx => {
        const person = await this.#store.lock(employmentId, trx);
        if (!person) throw refuse('hr.employment.missing');
        refuseOwn(person.entityName, actor, 'certificate');
        const certificate = await this.#certificateOf(employmentId, body, actor, trx);
        const stored = await this.#store.addCertificate(certificate, trx);
        const { year, entitledDays, grantedDays, paidOutDays } = stored;
        const after = { year, entitledDays, grantedDays, paidOutDays };
        await this.#audit.append(
          [{ actor, action: 'person.leave-certificate.issue', subjectType: 'person', subjectId: person.personId, after }],
          trx,
        );
        return stored;
      }),
    );
  }

  /** @throws NotFoundError when there is no such certificate for the caller */
  async read(id: string, access: RowAccess, { credentials, req }: Caller): Promise<LeaveCertificateDocument> {
    const today = this.#calendar.today();
    const row = await this.#store.readCertificate(id, personCondition(access, 'p', { today, checks: 'few' }));
    if (!row) throw refuse('hr.certificate.missing');
    const person = toPersonRef(row);
    const actor = actorOf(credentials);
    if (person.userEntityRef !== actor) {
      await audited(this.#auditor, { eventId: 'leave-certificate-read', req, meta: { personId: person.id } }, () =>
        this.#audit.append([{ actor, action: 'person.leave-certificate.read', subjectType: 'person', subjectId: person.id }]),
      );
    }
    return { person, birthDate: row.birth_date, certificate: row.certificate };
  }

  async #certificateOf(employmentId: string, body: LeaveCertificateBody, actor: string, trx: Knex): Promise<Omit<LeaveCertificate, 'id'>> {
    const today = this.#calendar.today();
    const { entryDate, exitDate } = await this.#store.read(employmentId, today, trx);
    if (exitDate === null) throw refuse('hr.certificate.exitUnknown');
    const from = `${body.year}-01-01`;
    const to = `${body.year}-12-31`;
    if (exitDate < from || (entryDate ?? from) > to) {
      throw refuse.at('body.year', 'hr.certificate.otherYear', { year: String(body.year) });
    }
    return {
      ...body,
      employmentId,
      employedFrom: entryDate !== null && entryDate > from ? entryDate : from,
      employedTo: exitDate < to ? exitDate : to,
      issuedOn: today,
      issuedBy: actor,
    };
  }
}
