import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** Names the browser tab: `Anna Becker · tOS`. The most specific page that calls it wins. */
export function useDocumentTitle(title: string | undefined): void {
  const appTitle = useApi(configApiRef).getOptionalString('app.title') ?? 'tOS';
  useEffect(() => {
    document.title = title ? `${title} · ${appTitle}` : appTitle;
  }, [title, appTitle]);
}
