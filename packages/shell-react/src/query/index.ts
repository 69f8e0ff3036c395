export { QueryProvider } from './QueryProvider';
export { createQueryClient } from './createQueryClient';
export { createLazyContractClient } from './lazyContractClient';
