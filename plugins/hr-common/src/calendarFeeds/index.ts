export * from './icalCalendar';
