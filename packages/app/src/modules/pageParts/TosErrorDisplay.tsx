import type { ErrorDisplayProps } from '@backstage/frontend-plugin-api';
import { ErrorPanel, PageContent } from '@tos/shell-react';

/** What stands where a page, card or widget failed. Without a stack trace: that belongs into the log, not on the page. */
export function TosErrorDisplay({ error, resetError }: ErrorDisplayProps) {
  return (
    <PageContent>
      <ErrorPanel error={error} onRetry={resetError} />
    </PageContent>
  );
}
