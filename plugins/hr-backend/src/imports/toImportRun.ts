import type { ImportRun } from '@tos/plugin-hr-common';
import { emptySummary } from './checking/summarize';
import type { ImportRunRow } from './store/DatabaseImportRunStore';

/** A run as callers see it. */
export function toImportRun(row: ImportRunRow, limitPercent: number): ImportRun {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    state: row.state,
    phase: row.phase,
    progress: { done: row.progress_done, total: row.progress_total },
    version: row.version,
    file: row.file_format,
    columns: row.columns,
    rowCount: row.row_count ?? row.progress_done,
    mapping: row.mapping,
    treatments: row.treatments,
    mode: row.mode,
    effectiveDate: row.effective_date,
    withoutBadRows: row.without_bad_rows,
    ...(row.summary ?? emptySummary(limitPercent)),
    error: row.error,
    refusal: row.refusal,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
