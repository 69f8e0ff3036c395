/** A contract version as far as its span matters; `validTo` is the first day after, `null` is open. */
export interface ContractSpan {
  id: string;
  validFrom: string;
  validTo: string | null;
}

/** Why a change of contract versions is refused. */
export type ContractProblem = 'beforeEntry' | 'afterExit' | 'sameDay' | 'past' | 'onlyOne' | 'unknown';

/** What happens to the neighbours of a version. */
export interface ContractPlan {
  /** The version whose end moves, with its new end; undefined when none is touched. */
  previous?: { id: string; validTo: string | null };
  /** End of the new version. */
  validTo: string | null;
}

interface EmploymentSpan {
  entryDate: string | null;
  /** Last day, included. */
  exitDate: string | null;
}

/** The day after `date`, `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * What a new version from `validFrom` on does: it ends the one before on the day before and lasts until the next one begins or the
 * employment ends. What lay before `validFrom` stays as it was.
 *
 * @param today - the company's day; a day before it belongs to the past
 * @param correctsPast - whether the caller says that the past is to be corrected
 */
export function planContractAddition(options: {
  versions: readonly ContractSpan[];
  employment: EmploymentSpan;
  validFrom: string;
  today: string;
  correctsPast?: boolean;
}): ContractPlan | { problem: ContractProblem } {
  const { versions, employment, validFrom, today, correctsPast } = options;
  const { entryDate, exitDate } = employment;
  if (entryDate !== null && validFrom < entryDate) return { problem: 'beforeEntry' };
  if (exitDate !== null && validFrom > exitDate) return { problem: 'afterExit' };
  if (versions.some(version => version.validFrom === validFrom)) return { problem: 'sameDay' };
  if (validFrom < today && !correctsPast) return { problem: 'past' };
  const running = versions.find(({ validFrom: from, validTo }) => from < validFrom && (validTo === null || validTo > validFrom));
  const later = versions.map(version => version.validFrom).filter(from => from > validFrom);
  const ends = [...later, ...(exitDate === null ? [] : [dayAfter(exitDate)])].sort();
  return { validTo: ends[0] ?? null, ...(running && { previous: { id: running.id, validTo: validFrom } }) };
}

/** Whether a version may be changed: one that began before today only as a correction of the past. */
export function checkContractChange(
  version: ContractSpan | undefined,
  { today, correctsPast }: { today: string; correctsPast?: boolean },
): ContractProblem | undefined {
  if (!version) return 'unknown';
  return version.validFrom < today && !correctsPast ? 'past' : undefined;
}

/**
 * What removing a version does: the one before, if it ended where the removed one began, lasts as long as that one did.
 * The last remaining version cannot be removed.
 */
export function planContractRemoval(options: {
  versions: readonly ContractSpan[];
  id: string;
  today: string;
  correctsPast?: boolean;
}): ContractPlan | { problem: ContractProblem } {
  const { versions, id } = options;
  const version = versions.find(one => one.id === id);
  const problem = checkContractChange(version, options);
  if (!version || problem) return { problem: problem ?? 'unknown' };
  if (versions.length === 1) return { problem: 'onlyOne' };
  const before = versions.find(one => one.validTo === version.validFrom);
  return { validTo: version.validTo, ...(before && { previous: { id: before.id, validTo: version.validTo } }) };
}
