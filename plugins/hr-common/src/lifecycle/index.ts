export * from './accountName';
export * from './routes';
export * from './schemas';
export * from './stageOn';
export * from './stages';
export * from './transitions';
