export { PageContent, type PageContentProps } from './PageContent';
export { Pager } from './Pager';
export { usePageTexts } from './usePageTexts';
export { useDocumentTitle } from './useDocumentTitle';
