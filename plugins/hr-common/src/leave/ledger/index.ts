export * from './allocateLeave';
export * from './cancelLeave';
export * from './closeLeaveYear';
export { type ContractExpiry, type ExpiryFacts, type LeaveNotice, type ProtectedSpan, type UnfitSpan } from './expiryFacts';
export { explainBucket, type PostingStep } from './explainBucket';
export * from './leaveAccount';
export * from './leaveBalance';
export * from './leaveExpiry';
export * from './leaveWhatIf';
