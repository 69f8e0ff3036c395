const ENTITIES = { orgUnits: 'org units', positions: 'positions', employees: 'people' };

/**
 * What became of an import, as lines to read.
 *
 * @param {object} run
 * @param {{ line: number | null, column: string, value: string, reason: string }[]} problems the first ones
 */
export function describeRun(run, problems) {
  const lines = [`${run.fileName}: ${run.rowCount} rows`];
  for (const [name, title] of Object.entries(ENTITIES)) {
    const { new: added, changed, unchanged, leaving } = run.changes[name];
    if (added + changed + unchanged + leaving > 0) {
      lines.push(`  ${title}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${leaving} leaving`);
    }
  }
  for (const { problem, count, open, choices, recommended } of run.problems.groups) {
    lines.push(
      `  ${problem}: ${count}${open ? `, ${open} to decide: --treat ${problem}=${choices.join('|')} (recommended: ${recommended})` : ', treated'}`,
    );
  }
  for (const { line, column, value, reason } of problems) {
    lines.push(`    line ${line ?? '-'}, ${column}: "${printable(value)}" ${printable(reason)}`);
  }
  if (run.guard.stopped && run.state !== 'applied') {
    lines.push(
      `  ${run.guard.leaving} of ${run.guard.total} records would leave (limit ${run.guard.limitPercent} %): --confirm-leaving ${run.guard.leaving}`,
    );
  }
  lines.push(run.state === 'applied' ? '  stored' : '  nothing stored');
  return `${lines.join('\n')}\n`;
}

/** Text from a file must not steer the terminal. */
function printable(text) {
  return text.replace(/[^\x20-\x7e\u00a1-\u200d\u2010-\u2027\u2030-\u2065\u2070-\ufffd]/g, '·').slice(0, 200);
}
