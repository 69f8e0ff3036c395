/** Thrown instead of applying a synchronisation that would delete too much. */
export class MassRemovalError extends Error {
  override name = 'MassRemovalError';
}

/** Removing a handful is never suspicious, whatever the percentage. */
const ALWAYS_ALLOWED = 10;

/**
 * Refuses a full synchronisation that would remove more of the mirrored entities than a company plausibly loses between two runs.
 *
 * @param options - `known`: refs in the catalog; `wanted`: refs HR answered; `maxPercent`: 0 to 100
 * @throws MassRemovalError naming both numbers
 */
export function guardRemovals(options: { known: Set<string>; wanted: Set<string>; maxPercent: number }): void {
  const { known, wanted, maxPercent } = options;
  const removed = [...known].filter(ref => !wanted.has(ref)).length;
  if (removed === 0) return;
  if (wanted.size > 0 && (removed <= ALWAYS_ALLOWED || (removed * 100) / known.size <= maxPercent)) return;
  throw new MassRemovalError(
    `HR now has ${wanted.size} people and units, the catalog ${known.size}: ${removed} would be removed, more than ${maxPercent} %. ` +
      'Nothing was changed. If this is right, raise catalog.providers.hr.rejectRemovalsAbovePercent for one run',
  );
}
