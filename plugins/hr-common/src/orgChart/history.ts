import type { Validity } from '../validity';

/** What something was like for a span of days. */
export type Version<T> = Validity & { values: T };

/** Versions without gaps, oldest first; neighbours with equal values become one. */
function tidy<T extends object>(versions: Version<T>[]): Version<T>[] {
  const result: Version<T>[] = [];
  for (const version of versions) {
    const last = result.at(-1);
    const keys = Object.keys(version.values) as (keyof T)[];
    if (last && keys.every(key => last.values[key] === version.values[key])) last.validTo = version.validTo;
    else result.push({ ...version });
  }
  return result;
}

/**
 * Changes fields from a day on. Earlier days stay as they were. A later version keeps a field that it was planned to change
 * itself: moving a unit in March does not undo the move planned for May, but renaming it in March holds after May as well.
 *
 * @param versions - without gaps, oldest first; the first may begin with null (since ever)
 * @param from - first day of the change, `YYYY-MM-DD`
 * @throws RangeError when the history begins after the day
 */
export function changeFrom<T extends object>(versions: readonly Version<T>[], from: string, change: Partial<T>): Version<T>[] {
  const at = versions.findLastIndex(({ validFrom }) => validFrom === null || validFrom <= from);
  if (at < 0) throw new RangeError('the history begins after this day');
  const before = versions.slice(0, at);
  const hit = versions[at];
  const head: Version<T>[] = hit.validFrom === from ? [] : [{ ...hit, validTo: from }];
  const tail = [{ ...hit, validFrom: hit.validFrom === from ? hit.validFrom : from }, ...versions.slice(at + 1)];
  const open = new Set(Object.keys(change) as (keyof T)[]);
  const changed = tail.map((version, i) => {
    if (i > 0) for (const key of [...open]) if (version.values[key] !== tail[i - 1].values[key]) open.delete(key);
    const values = { ...version.values };
    for (const key of open) values[key] = change[key] as T[typeof key];
    return { ...version, values };
  });
  return tidy([...before, ...head, ...changed]);
}

/** What holds on the day; undefined outside of the history. */
export function valuesOn<T>(versions: readonly Version<T>[], date: string): T | undefined {
  return versions.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= date) && (validTo === null || date < validTo))
    ?.values;
}

/** Replaces one value of a field by another wherever it stands from a day on, also in plans. */
export function replaceFrom<T extends object, K extends keyof T>(
  versions: readonly Version<T>[],
  from: string,
  { key, old, now }: { key: K; old: T[K]; now: T[K] },
): Version<T>[] {
  const changed = versions.flatMap((version): Version<T>[] => {
    const isOver = version.validTo !== null && version.validTo <= from;
    if (isOver || version.values[key] !== old) return [version];
    const after = { ...version, values: { ...version.values, [key]: now } };
    const startsBefore = version.validFrom === null || version.validFrom < from;
    return startsBefore
      ? [
          { ...version, validTo: from },
          { ...after, validFrom: from },
        ]
      : [after];
  });
  return tidy(changed);
}
