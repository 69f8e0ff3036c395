export * from './entitlement';
export * from './explanation';
export * from './formatLeaveDays';
export * from './leaveSentence';
export * from './ledger';
export * from './requests';
