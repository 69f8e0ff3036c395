export { DelayedSearchField, type DelayedSearchFieldProps } from './DelayedSearchField';
export { default as listStyles } from './lists.module.css';
export { Pager } from './Pager';
export { usePageTexts } from './usePageTexts';
