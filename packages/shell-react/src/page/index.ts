export { LinkTabs, type LinkTabsProps } from './LinkTabs';
export { PageContent, type PageContentProps } from './PageContent';
export { useDocumentTitle } from './useDocumentTitle';
