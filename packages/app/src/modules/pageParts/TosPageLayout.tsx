import { BreadcrumbEntry, useBreadcrumbEntries, type PageLayoutProps } from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { useDocumentTitle, useLocalizedTitle } from '@tos/shell-react';
import { useMemo } from 'react';
import { useResolvedPath } from 'react-router-dom';

/** Tabs of a page as the header wants them: full addresses and titles in the reader's language. */
function useHeaderTabs(tabs: PageLayoutProps['tabs'], parentPath: string) {
  const localize = useLocalizedTitle();
  return useMemo(
    () =>
      tabs?.map(tab => ({
        ...tab,
        label: localize(tab.label),
        href: tab.href.startsWith('/') ? tab.href : `${parentPath}/${tab.href}`.replace(/\/{2,}/g, '/'),
        matchStrategy: 'prefix' as const,
      })),
    [tabs, parentPath, localize],
  );
}

function PageHeader({ title, icon, titleLink, headerActions, tabs, parentPath }: PageLayoutProps & { parentPath: string }) {
  const localize = useLocalizedTitle();
  const { items } = useBreadcrumbEntries();
  const breadcrumbs = items.map(entry => ({ ...entry, label: localize(entry.label) }));
  const deepest = breadcrumbs.at(-1)?.label ?? title;
  useDocumentTitle(deepest && localize(deepest));
  return (
    <PluginHeader
      title={title && localize(title)}
      icon={icon}
      titleLink={titleLink}
      breadcrumbs={breadcrumbs}
      tabs={useHeaderTabs(tabs, parentPath)}
      customActions={headerActions}
    />
  );
}

/** The frame of a page: the platform's header with translated titles, and the name of the browser tab. */
export function TosPageLayout(props: PageLayoutProps) {
  const { title, titleLink, noHeader, children } = props;
  const parentPath = useResolvedPath('.').pathname.replace(/\/$/, '');
  if (noHeader) return <>{children}</>;
  const content = (
    <>
      <PageHeader {...props} parentPath={parentPath} />
      {children}
    </>
  );
  if (!title) return content;
  return (
    <BreadcrumbEntry entry={{ label: title, href: titleLink ?? (parentPath || '/') }}>{content}</BreadcrumbEntry>
  );
}
