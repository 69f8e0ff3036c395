export * from './dueAnchors';
export * from './dueDate';
export * from './dueOn';
export * from './routes';
export * from './schemas';
