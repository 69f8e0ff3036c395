export * from './deletionPlan';
export * from './retentionRules';
