export { roundPartialLeave } from './claimStages';
export * from './employmentClaim';
export * from './entitlementInput';
export * from './leaveEntitlement';
export * from './leaveRules';
