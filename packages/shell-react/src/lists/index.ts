export { DelayedSearchField, type DelayedSearchFieldProps } from './DelayedSearchField';
export { Pager } from './Pager';
export { usePageTexts } from './usePageTexts';
