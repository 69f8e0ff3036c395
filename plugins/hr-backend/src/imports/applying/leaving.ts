const LEAVING = (entity: string) => `import_change c where c.run_id = :runId and c.entity = '${entity}' and c.action = 'leaving'`;

/** Ends a span on the effective day; one that has not begun by then ends on its first day. */
const end = (table: string, owner: string, entity: string) => `
  update ${table} t set valid_to = greatest(:effectiveDate::date, t.valid_from + 1), updated_by = :actor from ${LEAVING(entity)}
    and t.${owner} = c.target_id and (t.valid_to is null or t.valid_to > greatest(:effectiveDate::date, t.valid_from + 1))`;

/** Who is not in a complete file leaves: nothing is deleted, everything ends on the effective day. */
export const LEAVING_STATEMENTS = [
  `update employment e set exit_date = greatest(e.entry_date, :effectiveDate::date - 1), updated_by = :actor from ${LEAVING('employee')} and e.id = c.target_id`,
  end('contract_version', 'employment_id', 'employee'),
  end('assignment', 'employment_id', 'employee'),
  end('assignment', 'position_id', 'position'),
  end('reporting_line', 'position_id', 'position'),
  end('reporting_line', 'manager_position_id', 'position'),
  end('position', 'id', 'position'),
  `update org_unit u set lead_position_id = null, updated_by = :actor from ${LEAVING('position')} and u.lead_position_id = c.target_id`,
  end('org_unit', 'id', 'unit'),
];
