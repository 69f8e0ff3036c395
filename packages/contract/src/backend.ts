export * from './router';
export { openApiDocument } from './openapi';
export { createServiceClient } from './serviceClient';
export type { OnceAnswer, OnceRequest, OnceStore } from './idempotency';
