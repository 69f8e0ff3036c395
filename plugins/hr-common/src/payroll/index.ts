export { formatDays, formatHours } from './amounts';
export * from './lodas';
export * from './lohnUndGehalt';
export * from './payrollCheck';
export * from './payrollFile';
export * from './payrollInput';
export * from './payrollIssueText';
export * from './windows1252';
