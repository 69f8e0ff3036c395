export * from './contractVersions';
export * from './iban';
export * from './inputs';
export * from './routes';
export * from './schemas';
export * from './workingTime';
