export { PageContent, type PageContentProps } from './PageContent';
export { useDocumentTitle } from './useDocumentTitle';
