export * from './accountName';
export * from './routes';
export * from './schemas';
export * from './stages';
export * from './transitions';
