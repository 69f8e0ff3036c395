export { QueryProvider } from './QueryProvider';
export { createQueryClient } from './createQueryClient';
