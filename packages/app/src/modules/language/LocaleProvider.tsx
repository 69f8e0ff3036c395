import { resolveLocale, useLanguage } from '@tos/shell-react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Tells the kit's controls the chosen language, e.g. for what only screen readers say; by themselves they follow the browser. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  return <I18nProvider locale={resolveLocale(useLanguage())}>{children}</I18nProvider>;
}
