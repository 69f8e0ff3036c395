import { dueState, isReminderDue } from './dueDate';
import { dueOn } from './dueOn';

describe('due date', () => {
  it.each([
    ['Keycloak account', '2027-01-01', 0, -5, '2026-12-27'],
    ['key', '2027-01-01', 0, -1, '2026-12-31'],
    ['first day', '2027-01-01', 0, 0, '2027-01-01'],
    ['seventh calendar day', '2027-01-01', 0, 6, '2027-01-07'],
    ['one month', '2027-01-31', 1, 0, '2027-02-28'],
    ['one month, leap year', '2028-01-31', 1, 0, '2028-02-29'],
    ['over the change of clocks', '2027-03-27', 0, 2, '2027-03-29'],
    ['no date known', null, 1, 2, null],
  ])('%s', (_, anchor, offsetMonths, offsetDays, expected) => {
    expect(dueOn(anchor, { offsetMonths, offsetDays })).toBe(expected);
  });

  it.each([
    [null, 'undated'],
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-11-27', 'soon'],
    ['2026-11-28', 'later'],
  ])('%s is %s', (due, expected) => expect(dueState(due, '2026-11-24')).toBe(expected));

  it('reminds three days before, on the day, the day after and weekly then, once each', () => {
    const due = '2026-12-10';
    let lastRemindedOn: string | null = null;
    const reminded: string[] = [];
    for (let n = 1; n <= 31; n++) {
      const today = `2026-12-${String(n).padStart(2, '0')}`;
      if (!isReminderDue({ due, lastRemindedOn }, today)) continue;
      reminded.push(today);
      lastRemindedOn = today;
      expect(isReminderDue({ due, lastRemindedOn }, today)).toBe(false);
    }
    expect(reminded).toEqual(['2026-12-07', '2026-12-10', '2026-12-11', '2026-12-18', '2026-12-25']);
  });

  it('makes up once for days on which the portal stood still', () => {
    const due = '2026-12-10';
    expect(isReminderDue({ due, lastRemindedOn: '2026-12-07' }, '2026-12-14')).toBe(true);
    expect(isReminderDue({ due, lastRemindedOn: '2026-12-14' }, '2026-12-15')).toBe(false);
    expect(isReminderDue({ due, lastRemindedOn: null }, '2027-06-01')).toBe(true);
  });
});
