import { BreadcrumbEntry, useBreadcrumbEntries, type PageLayoutProps } from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { useDocumentTitle, useLocalizedTitle } from '@tos/shell-react';
import { useResolvedPath } from 'react-router-dom';
import { PageTabs } from './PageTabs';

function PageHeader({ title, icon, titleLink, headerActions }: PageLayoutProps) {
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
      customActions={headerActions}
    />
  );
}

/** The frame of a page: the platform's header with translated titles, and the name of the browser tab. */
export function TosPageLayout(props: PageLayoutProps) {
  const { title, titleLink, noHeader, tabs, children } = props;
  const parentPath = useResolvedPath('.').pathname.replace(/\/$/, '');
  if (noHeader) return <>{children}</>;
  const content = (
    <>
      <PageHeader {...props} />
      {tabs && tabs.length > 1 && <PageTabs tabs={tabs} parentPath={parentPath} />}
      {children}
    </>
  );
  if (!title) return content;
  return <BreadcrumbEntry entry={{ label: title, href: titleLink ?? (parentPath || '/') }}>{content}</BreadcrumbEntry>;
}
