import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';

/** A setting that tOS keeps for the signed-in person, on every device. `fallback` stands until it is known. */
export function useStored<T>(key: string, fallback: T): [T, (value: T) => void] {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket('tos-hr'), [storageApi]);
  const [value, setValue] = useState<T | undefined>(() => bucket.snapshot(key).value as T | undefined);
  useEffect(() => {
    const subscription = bucket.observe$(key).subscribe(({ value: next }) => setValue(next as T | undefined));
    return () => subscription.unsubscribe();
  }, [bucket, key]);
  const store = useCallback(
    (next: T) => {
      setValue(next);
      void bucket.set(key, next as never);
    },
    [bucket, key],
  );
  return [value ?? fallback, store];
}
