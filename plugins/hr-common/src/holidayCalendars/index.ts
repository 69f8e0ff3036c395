export * from './companyDaysOf';
export * from './routes';
export * from './schemas';
