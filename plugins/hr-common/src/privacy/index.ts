export * from './proofs';
export * from './routes';
export * from './schemas';
