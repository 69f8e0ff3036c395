export { EmptyState, type EmptyStateProps } from './EmptyState';
export { ErrorPanel, type ErrorPanelProps } from './ErrorPanel';
export { LoadingState, type LoadingStateProps } from './LoadingState';
export { classifyError, type ErrorKind } from './classifyError';
