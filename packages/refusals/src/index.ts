/**
 * Reasons to refuse a request, as codes with parameters, so that everybody reads them in their own language.
 *
 * @packageDocumentation
 */
export * from './fieldProblems';
export * from './refusals';
