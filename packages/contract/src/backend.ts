export * from './router';
export { openApiDocument } from './openapi';
export { createServiceClient } from './serviceClient';
