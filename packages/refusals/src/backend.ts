export * from './refuse';
