const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** The fields of `wanted` that differ from what is stored; an empty text and nothing are the same. */
export function changedFields<V extends object>(stored: object, wanted: V): Partial<V> {
  const before = stored as Record<string, unknown>;
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !same(before[name], value))) as Partial<V>;
}
