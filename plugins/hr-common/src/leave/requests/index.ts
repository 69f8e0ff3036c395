export { dayParts, type AbsenceRange, type DayPart, type DayPartOf } from './absenceRange';
export * from './companyHolidays';
export * from './findOverlaps';
export * from './hourlyAbsence';
export * from './leaveBlock';
export * from './requestDays';
export * from './requestIssues';
export * from './workSchedule';
