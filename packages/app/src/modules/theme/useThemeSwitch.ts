import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useSyncExternalStore } from 'react';

/** The choices of appearance; `auto` follows the device. */
export const themeChoices = ['auto', 'light', 'dark', 'contrast'] as const;

export type ThemeChoice = (typeof themeChoices)[number];

/** The chosen appearance and how to choose another. */
export function useThemeSwitch(): { theme: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const themeApi = useApi(appThemeApiRef);
  const subscribe = useCallback(
    (notify: () => void) => {
      const subscription = themeApi.activeThemeId$().subscribe(notify);
      return () => subscription.unsubscribe();
    },
    [themeApi],
  );
  const id = useSyncExternalStore(subscribe, () => themeApi.getActiveThemeId());
  return {
    theme: themeChoices.find(choice => choice === id) ?? 'auto',
    choose: choice => themeApi.setActiveThemeId(choice === 'auto' ? undefined : choice),
  };
}
