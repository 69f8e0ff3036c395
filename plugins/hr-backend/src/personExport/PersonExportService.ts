import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  exportColumns,
  type ExportColumnKey,
  MAX_EXPORT_ROWS,
  type PersonExportQuery,
  type PersonPage,
  type PersonRow,
} from '@tos/plugin-hr-common';
import { actorOf } from '../audit/actorOf';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { DatabasePersonStore } from '../people/DatabasePersonStore';
import { checkLookAhead } from '../permissions/checkLookAhead';
import type { RecordCaller } from '../records/RecordWriting';
import { refuse } from '../refuse';

const AUDIT_BATCH = 1000;
const MAX_RUNNING = 2;
const RETRY_SECONDS = 10;

/** What is to be written, row by row. */
export interface PersonExport {
  columns: ExportColumnKey[];
  rows: PersonRow[];
  today: string;
}

/** Collects what an export shows: the rows and columns of the list that the caller may see. */
export class PersonExportService {
  readonly #options: { people: DatabasePersonStore; audit: DatabaseAuditStore; auditor: AuditorService; calendar: CompanyCalendar };
  readonly #running = new Set<string>();

  constructor(options: { people: DatabasePersonStore; audit: DatabaseAuditStore; auditor: AuditorService; calendar: CompanyCalendar }) {
    this.#options = options;
  }

  /**
   * Runs `write` with the rows. One export per person at a time and two per process: each holds its rows in memory.
   *
   * @throws InputError with status 429 while others are running, with status 400 when there are too many rows
   */
  async run(query: PersonExportQuery, caller: RecordCaller, write: (content: PersonExport) => Promise<void>): Promise<void> {
    const actor = actorOf(caller.credentials);
    if (this.#running.has(actor) || this.#running.size >= MAX_RUNNING) {
      caller.req.res?.setHeader('Retry-After', String(RETRY_SECONDS));
      throw refuse('hr.person.exportBusy');
    }
    this.#running.add(actor);
    try {
      await this.#run(query, caller, write);
    } finally {
      this.#running.delete(actor);
    }
  }

  async #run(query: PersonExportQuery, caller: RecordCaller, write: (content: PersonExport) => Promise<void>) {
    const { people, auditor, calendar } = this.#options;
    const { format, lang: _lang, header: _header, columns: wanted, ...filters } = query;
    const columns = wanted.filter(key => !exportColumns[key].isPrivate || caller.access.private !== false);
    const withEmployment = columns.some(key => exportColumns[key].isPrivate);
    const meta = { format, columns: columns.join(' ') };
    const event = await auditor.createEvent({ eventId: 'persons-export', severityLevel: 'medium', request: caller.req, meta });
    try {
      const today = calendar.today();
      const listQuery = { ...filters, limit: MAX_EXPORT_ROWS, offset: 0, withTotal: false, withEmployment };
      const days = { date: query.date ?? today, today };
      checkLookAhead(caller.access, days);
      const page = await people.list({ query: listQuery, access: caller.access, ...days });
      if (page.hasMore) throw refuse('hr.person.exportTooLarge', { rows: MAX_EXPORT_ROWS });
      await this.#record(page, columns, actorOf(caller.credentials));
      await write({ columns, rows: page.items, today });
      await event.success({ meta: { rows: page.items.length } });
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }

  /** Whose private data are taken along sees it in the own history. */
  async #record({ items }: PersonPage, columns: ExportColumnKey[], actor: string): Promise<void> {
    const after = Object.fromEntries(columns.filter(key => exportColumns[key].isPrivate).map(key => [key, true]));
    const shown = items.filter(({ employment, userEntityRef }) => employment && userEntityRef !== actor);
    for (let start = 0; start < shown.length; start += AUDIT_BATCH) {
      const entry = { actor, action: 'person.list.exported', subjectType: 'person', after } as const;
      await this.#options.audit.append(shown.slice(start, start + AUDIT_BATCH).map(({ id }) => ({ ...entry, subjectId: id })));
    }
  }
}
