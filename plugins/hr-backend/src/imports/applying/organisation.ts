import { changed, referenced } from './Applying';

const VALID_FROM = `coalesce((c.merged->>'validFrom')::date, '-infinity')`;

const UNIT_VALUES = `
  name = c.merged->>'name', name_en = c.merged->>'nameEn', kind = coalesce(c.merged->>'kind', 'department'),
  parent_id = ${referenced('parent', 'unit')}, lead_position_id = ${referenced('leadPosition', 'position')},
  entity_name = c.derived->>'entity_name', search_text = c.derived->>'search_text', updated_by = :actor`;

/** Stores units; parents and leads may come in the same run, their constraints are checked at the end. */
export const UNIT_STATEMENTS = [
  `insert into org_unit (id, external_key, entity_name, parent_id, name, name_en, kind, lead_position_id, valid_from, search_text, created_by, updated_by)
   select c.target_id, c.merged->>'externalKey', c.derived->>'entity_name', ${referenced('parent', 'unit')}, c.merged->>'name', c.merged->>'nameEn',
     coalesce(c.merged->>'kind', 'department'), ${referenced('leadPosition', 'position')}, ${VALID_FROM}, c.derived->>'search_text', :actor, :actor
   from ${changed('unit', 'new')}`,
  `update org_unit u set ${UNIT_VALUES}, valid_to = case when c.after ? 'ended' then null else u.valid_to end from ${changed('unit', 'changed')} and u.id = c.target_id`,
];

const line = (action: 'new' | 'changed', kind: 'solid' | 'dotted') => {
  const field = kind === 'solid' ? 'superior' : 'dotted';
  const from =
    action === 'new'
      ? `(select s.valid_from from position s where s.id = c.target_id)`
      : `greatest(:effectiveDate::date, (select s.valid_from from position s where s.id = c.target_id))`;
  return `insert into reporting_line (position_id, manager_position_id, kind, topic, valid_from, valid_to, created_by, updated_by)
    select c.target_id, ${referenced(field, 'position')}, '${kind}', ${kind === 'dotted' ? `c.merged->>'topic'` : 'null'}, ${from},
      (select min(f.valid_from) from reporting_line f where f.position_id = c.target_id and f.kind = '${kind}' and f.valid_from > ${from}), :actor, :actor
    from ${changed('position', action)} and c.merged->>'${field}' is not null
      ${action === 'changed' ? `and c.after ?| ${kind === 'solid' ? `'{superior}'` : `'{dotted,topic}'`}` : ''}`;
};

/** A line that changes ends where the new one begins; one that would begin on that very day is replaced. */
const endLines = (kind: 'solid' | 'dotted') => {
  const touched = `from ${changed('position', 'changed')} and c.after ?| ${kind === 'solid' ? `'{superior}'` : `'{dotted,topic}'`}
    and r.position_id = c.target_id and r.kind = '${kind}' and daterange(r.valid_from, r.valid_to) @> :effectiveDate::date`;
  return [
    `delete from reporting_line r using ${touched.slice(5)} and r.valid_from = :effectiveDate::date`,
    `update reporting_line r set valid_to = :effectiveDate::date, updated_by = :actor ${touched}`,
  ];
};

const POSITION_VALUES = `
  org_unit_id = ${referenced('unit', 'unit')}, title = c.merged->>'title', title_en = c.merged->>'titleEn', cost_centre = c.merged->>'costCentre',
  budget_fte = coalesce((c.merged->>'budgetFte')::int, 1000), grade = c.merged->>'grade',
  holder_undisclosed = coalesce((c.merged->>'holderUndisclosed')::int, 0), updated_by = :actor`;

/** Stores seats and their lines. */
export const POSITION_STATEMENTS = [
  `insert into position (id, external_key, org_unit_id, title, title_en, cost_centre, budget_fte, grade, holder_undisclosed, valid_from, created_by, updated_by)
   select c.target_id, c.merged->>'externalKey', ${referenced('unit', 'unit')}, c.merged->>'title', c.merged->>'titleEn', c.merged->>'costCentre',
     coalesce((c.merged->>'budgetFte')::int, 1000), c.merged->>'grade', coalesce((c.merged->>'holderUndisclosed')::int, 0), ${VALID_FROM}, :actor, :actor
   from ${changed('position', 'new')}`,
  `update position s set ${POSITION_VALUES}, valid_to = case when c.after ? 'ended' then null else s.valid_to end from ${changed('position', 'changed')} and s.id = c.target_id`,
  ...endLines('solid'),
  ...endLines('dotted'),
  line('new', 'solid'),
  line('new', 'dotted'),
  line('changed', 'solid'),
  line('changed', 'dotted'),
  // A unit forgets its lead when the seat says that it no longer leads, and learns the new one.
  `update org_unit u set lead_position_id = null, updated_by = :actor from ${changed('position', 'changed')} and u.lead_position_id = c.target_id
     and ((c.after->>'isLead') = 'false' or c.after ? 'unit' and u.id <> ${referenced('unit', 'unit')})`,
  `update org_unit u set lead_position_id = c.target_id, updated_by = :actor from import_change c
   where c.run_id = :runId and c.entity = 'position' and c.action in ('new', 'changed') and (c.merged->>'isLead')::boolean
     and u.id = ${referenced('unit', 'unit')} and u.lead_position_id is distinct from c.target_id`,
];
