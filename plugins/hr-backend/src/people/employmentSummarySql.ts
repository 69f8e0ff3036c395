import { sql, word, type Sql } from '../database/sql';
import { activeOn, dateText, validOn } from '../database/validitySql';
import type { PersonAccess } from '../permissions/Access';
import { personCondition } from '../permissions/accessSql';
import { jsonObject } from './leadsSql';

/** The employment of person `p` on the day, else the latest, with its contract; null where the caller may not read the private part. */
export function employmentSummaryJson(access: PersonAccess, { date, today }: { date: string; today: string }): Sql {
  if (access.private === false) return word('null::jsonb');
  const active = activeOn('e', date);
  const valid = validOn('c', date);
  return sql`case when ${personCondition(access.private, 'p', { today, checks: 'many' })} then (
    select ${jsonObject({
      staffNo: 'e.staff_no',
      kind: 'e.kind',
      entryDate: dateText('e.entry_date'),
      exitDate: dateText('e.exit_date'),
      weeklyMinutes: 'c.weekly_minutes',
      workingTimeModel: 'c.working_time_model',
      costCentre: 'c.cost_centre',
    })}
      from employment e
      left join lateral (
        select * from contract_version c where c.employment_id = e.id order by (${valid}) desc, c.valid_from desc limit 1) c on true
      where e.person_id = p.id order by (${active}) desc, e.entry_date desc, e.id limit 1) end`;
}
