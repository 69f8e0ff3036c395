export * from './checkRules';
export * from './routes';
export * from './schedule';
export * from './schemas';
