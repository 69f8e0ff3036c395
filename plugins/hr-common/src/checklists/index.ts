export * from './dueDate';
export * from './routes';
export * from './schemas';
