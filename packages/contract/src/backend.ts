export * from './router';
export { openApiDocument } from './openapi';
