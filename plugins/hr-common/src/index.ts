/**
 * HR: schemas, contract, permissions and pure rules.
 *
 * @packageDocumentation
 */
export * from './audit';
export * from './calendarFeeds';
export * from './catalog';
export * from './checklists';
export * from './contract';
export * from './deputies';
export * from './derivedColumns';
export * from './displayName';
export * from './documents';
export * from './emailKey';
export * from './entityName';
export * from './events';
export * from './fields';
export * from './foldText';
export * from './fte';
export * from './holidays';
export * from './holidayCalendars';
export * from './identity';
export * from './imports';
export * from './orgChart';
export * from './leave';
export * from './leaveAccount';
export * from './lifecycle';
export * from './orgTree';
export * from './orgUnits';
export * from './permissions';
export * from './payroll';
export * from './persons';
export * from './privacy';
export * from './records';
export * from './refusals';
export * from './retention';
export * from './searchWords';
export * from './sickness';
export * from './time';
export * from './validity';
export * from './workingTime';
