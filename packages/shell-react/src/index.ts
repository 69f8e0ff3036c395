export * from './avatar';
export * from './format';
export * from './lists';
export * from './notifications';
export * from './page';
export * from './query';
export * from './states';
export * from './titles';
