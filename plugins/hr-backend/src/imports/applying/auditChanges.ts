const SUBJECT = { unit: 'org-unit', position: 'position', employee: 'person' };

/** One audit event per record, with what it was and what it became. */
export const AUDIT_STATEMENTS = Object.entries(SUBJECT).map(
  ([entity, subject]) => `
  insert into audit_event (actor, action, subject_type, subject_id, before, after)
  select :actor, '${subject}.import-' || case c.action when 'leaving' then 'leaving' when 'new' then 'new' else 'changed' end, '${subject}',
    ${entity === 'employee' ? 'e.person_id' : 'c.target_id'}, c.before, coalesce(c.after, c.merged)
  from import_change c ${entity === 'employee' ? 'join employment e on e.id = c.target_id' : ''}
  where c.run_id = :runId and c.entity = '${entity}' order by c.no`,
);
