import { useSignal } from '@backstage/plugin-signals-react';
import { useQueryClient } from '@tanstack/react-query';
import { HR_CHANGED_SIGNAL } from '@tos/plugin-hr-common';
import { useEffect } from 'react';

/** Reads people and units again when HR says that something changed. */
export function useHrChanges(): void {
  const client = useQueryClient();
  const { lastSignal } = useSignal(HR_CHANGED_SIGNAL);
  useEffect(() => {
    if (lastSignal) void client.invalidateQueries({ queryKey: ['hr'] });
  }, [lastSignal, client]);
}
