export * from './router';
export { openApiDocument } from './openapi';
export { createServiceClient } from './serviceClient';
export { createRefuse, refusalOf, refuseFields, type Refuse, type RefusalError } from './refuse';
