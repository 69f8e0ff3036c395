import { type ErasureItem, proofClass, proofKeptUntil, type OwnerRole, type RetentionClass } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql } from '../database/sql';

/** What a law wants to be provable about somebody, without names and notes. */
export interface Proof {
  kind: 'checklist' | 'leaveCertificate';
  recordClass: RetentionClass;
  /** Law that asks for it. */
  source: string;
  textDe: string;
  textEn: string;
  provedOn: string;
  byRole: OwnerRole;
  facts: Record<string, unknown>;
  /** Last day on which it is kept; null while the employment goes on. */
  until: string | null;
}

type Row = Omit<Proof, 'recordClass' | 'until'> & { exitDate: string | null };

const CERTIFICATE = { de: 'Urlaubsbescheinigung', en: 'Certificate of leave granted' };

/** Why proofs of a class stay, beside the law that asks for them. */
const WHY: Partial<Record<RetentionClass, { de: string; en: string }>> = {
  leave: { de: 'solange Urlaubsansprüche bestehen können', en: 'as long as claims for leave can exist' },
  minorsAndMaternity: { de: 'gesetzliche Aufbewahrungspflicht', en: 'kept by law' },
  workingTime: { de: 'gesetzliche Aufbewahrungspflicht und Verjährung', en: 'kept by law, and until claims are barred' },
};
const CLAIMS = { de: 'bis Ansprüche verjährt sind (§§195, 199 BGB)', en: 'until claims are barred (sections 195, 199 BGB)' };

/** Items of checklists that prove what a law asks for, and certificates of leave; open or dropped items prove nothing. */
export async function findProofs(personId: string, knex: Knex, calendar: CompanyCalendar): Promise<Proof[]> {
  const rows = await queryRows<Row>(
    knex,
    sql`with last as (select case when bool_and(exit_date is not null) then max(exit_date) end as day from employment where person_id = ${personId})
      select 'checklist' as kind, i.source, i.text_de as "textDe", i.text_en as "textEn",
          (i.decided_at at time zone ${calendar.timeZone})::date::text as "provedOn", i.owner_role as "byRole", '{}'::jsonb as facts,
          last.day::text as "exitDate"
        from last, checklist_item i join checklist c on c.id = i.checklist_id join employment e on e.id = c.employment_id
        where e.person_id = ${personId} and i.source is not null and i.state = 'done'
      union all select 'leaveCertificate', '§6(2) BUrlG', ${CERTIFICATE.de}, ${CERTIFICATE.en}, k.issued_on::text, 'hr',
          jsonb_build_object('year', k.year, 'employedFrom', k.employed_from, 'employedTo', k.employed_to, 'entitledDays', k.entitled_days,
            'grantedDays', k.granted_days, 'paidOutDays', k.paid_out_days, 'place', k.place), last.day::text
        from last, leave_certificate k join employment e on e.id = k.employment_id where e.person_id = ${personId}
      order by 1, 5, 2, 3`,
  );
  return rows.map(({ exitDate, ...row }) => {
    const until = proofKeptUntil(row.source, { provedOn: row.provedOn, exitDate }, calendar.today());
    return { ...row, recordClass: proofClass(row.source), until };
  });
}

/** Whether the proof outlives an erasure on the day. */
export const staysOn = ({ until }: Pick<Proof, 'until'>, today: string): boolean => until === null || until >= today;

/** Keeps what must stay; call it before the rows of checklists and certificates go. */
export async function retainProofs(personId: string, trx: Knex, calendar: CompanyCalendar): Promise<void> {
  const today = calendar.today();
  const kept = (await findProofs(personId, trx, calendar)).filter(proof => proof.until !== null && staysOn(proof, today));
  if (!kept.length) return;
  await trx('retained_proof').insert(
    kept.map(proof => ({
      person_id: personId,
      kind: proof.kind,
      record_class: proof.recordClass,
      source: proof.source,
      text_de: proof.textDe,
      text_en: proof.textEn,
      proved_on: proof.provedOn,
      by_role: proof.byRole,
      facts: JSON.stringify(proof.facts),
      kept_until: proof.until,
    })),
  );
}

/** Proofs that an earlier erasure has left. */
export async function retainedProofs(personId: string, knex: Knex): Promise<Pick<Proof, 'kind' | 'source' | 'recordClass' | 'until'>[]> {
  return queryRows(
    knex,
    sql`select kind, source, record_class as "recordClass", kept_until::text as until from retained_proof
      where person_id = ${personId} order by kind, source, kept_until`,
  );
}

/** Lines of a dry run for proofs that stay: one per kind, law and last day. */
export function proofItems(proofs: Pick<Proof, 'kind' | 'source' | 'recordClass' | 'until'>[]): Omit<ErasureItem, 'source'>[] {
  const lines = new Map<string, Omit<ErasureItem, 'source'>>();
  for (const { kind, source, recordClass, until } of proofs) {
    const key = [kind, source, until].join(' ');
    const why = WHY[recordClass] ?? CLAIMS;
    const reason = {
      de: `Nachweis nach ${source}, ${why.de}: nur was, wann und durch welche Rolle; eingeschränkt (§35(3) BDSG)`,
      en: `Proof under ${source}, ${why.en}: only what, when and by which role; restricted (section 35(3) BDSG)`,
    };
    const line = lines.get(key) ?? { kind: `proof.${kind}`, count: 0, action: 'keep' as const, reason, until };
    lines.set(key, { ...line, count: line.count + 1 });
  }
  return [...lines.values()];
}
