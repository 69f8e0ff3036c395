/**
 * One zod schema per route gives validation, types, a client and OpenAPI 3.1.
 *
 * @packageDocumentation
 */
export * from './contract';
