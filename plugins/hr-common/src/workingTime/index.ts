export * from './checkRules';
export * from './refusals';
export * from './routes';
export * from './schedule';
export * from './schemas';
