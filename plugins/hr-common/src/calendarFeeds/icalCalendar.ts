import { addDays } from '../holidays/dates';

/** An event of whole days. */
export interface CalendarEvent {
  /** Stays the same for the same event. */
  uid: string;
  title: string;
  from: string;
  /** Last day, included. */
  to: string;
}

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const compact = (date: string) => date.replaceAll('-', '');
const FOLD_BYTES = 75;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Breaks a line after at most 75 bytes and never within a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const lines = [''];
  for (const character of line) {
    if (bytesOf(lines.at(-1)! + character) > FOLD_BYTES) lines.push(' ');
    lines[lines.length - 1] += character;
  }
  return lines.join('\r\n');
}

/**
 * An iCalendar file of all-day events (RFC 5545).
 *
 * @param stamp - when it was made, e.g. `20261125T080000Z`
 */
export function icalCalendar(options: { name: string; events: readonly CalendarEvent[]; stamp: string }): string {
  const { name, events, stamp } = options;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//tOS//HR//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escapeText(name)}`];
  for (const { uid, title, from, to } of events) {
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      // The end is the first day after the event.
      `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`,
      `SUMMARY:${escapeText(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  return `${[...lines, 'END:VCALENDAR'].map(fold).join('\r\n')}\r\n`;
}
