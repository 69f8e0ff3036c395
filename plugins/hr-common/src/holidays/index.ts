export * from './companyDays';
export * from './holidayRules';
export * from './holidays';
export { fullCalendarMonths, fullMonths, periodEnd, type DaySpan } from './periods';
export { easterSunday } from './easter';
export * from './schoolHolidays';
export * from './workdays';
