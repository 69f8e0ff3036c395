export * from './documentClasses';
export * from './documentRetention';
export * from './routes';
export * from './safeFileName';
export * from './schemas';
