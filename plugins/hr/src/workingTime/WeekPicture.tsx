import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { averageWeekMinutes, cycleWeekOn, type WorkingTimeRules } from '@tos/plugin-hr-common';
import { today } from '../lib/days';
import { hasTimes, timeBandsOf } from './timeBands';
import { useHours } from './useHours';
import { useWeekdays } from './useWeekdays';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

const LONGEST = 600;
const DAY = 1440;
const CLOCKS = [0, 6, 12, 18, 24];
const percent = (part: number, whole: number) => `${Math.min(100, (part / whole) * 100)}%`;

interface WeekPictureProps {
  rules: WorkingTimeRules;
  /** Whether to mark which week of the cycle it is today. */
  marksToday?: boolean;
}

/** The weeks of a cycle as bars, a line per day: how many hours, and when, as far as the rules say. */
export function WeekPicture({ rules, marksToday = false }: WeekPictureProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const hours = useHours();
  const current = marksToday && rules.days.length > 1 ? cycleWeekOn(rules, today()) : undefined;
  return (
    <div className={styles.pictures}>
      {rules.days.map((days, week) => (
        <figure key={week} className={styles.picture} data-current={week === current || undefined}>
          <figcaption>
            {rules.days.length > 1 && <strong>{t('rules.week', { number: String(week + 1) })}</strong>}
            <span>{t('hours', { hours: hours(averageWeekMinutes([days])) })}</span>
            {week === current && <span className={styles.mark}>{t('picture.thisWeek')}</span>}
          </figcaption>
          <Week rules={rules} week={week} />
        </figure>
      ))}
      {rules.dayValueMinutes !== null && (
        <p className={styles.secondary}>{t('picture.dayValue', { hours: hours(rules.dayValueMinutes) })}</p>
      )}
      <Legend rules={rules} />
    </div>
  );
}

function Week({ rules, week }: { rules: WorkingTimeRules; week: number }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const hours = useHours();
  const weekdays = useWeekdays();
  const withTimes = hasTimes(rules);
  const longest = Math.max(LONGEST, ...rules.days.flat());
  return (
    <table className={styles.week}>
      <caption>
        <VisuallyHidden>{t('picture.label', { number: String(week + 1) })}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('picture.day')}</VisuallyHidden>
          </th>
          <th scope="col">{t('picture.hours')}</th>
          {withTimes && (
            <th scope="col">
              <VisuallyHidden>{t('picture.times')}</VisuallyHidden>
              <span className={styles.clocks} aria-hidden>
                {CLOCKS.map(clock => (
                  <span key={clock} style={{ left: percent(clock, 24) }}>
                    {clock}
                  </span>
                ))}
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rules.days[week].map((minutes, day) => (
          <tr key={day} data-free={minutes === 0 || undefined}>
            <th scope="row">{weekdays[day]}</th>
            <td>
              <span className={styles.amount}>
                {minutes > 0 && <span className={styles.bar} style={{ width: percent(minutes, longest) }} aria-hidden />}
                <span>{minutes > 0 ? hours(minutes) : '–'}</span>
              </span>
            </td>
            {withTimes && <Times rules={rules} week={week} day={day} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Times({ rules, week, day }: { rules: WorkingTimeRules; week: number; day: number }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { frame, core, shifts, days } = rules;
  const shift = shifts?.[week][day];
  const said = [
    frame && days[week][day] > 0 && t('picture.frame', { from: frame.from, to: frame.to }),
    ...core.filter(({ weekday }) => weekday === day + 1).map(({ from, to }) => t('picture.core', { from, to })),
    shift && t('picture.shift', { from: shift.from, to: shift.to, minutes: String(shift.breakMinutes) }),
  ].filter(Boolean);
  return (
    <td title={said.join(', ') || undefined}>
      <span className={styles.track} aria-hidden>
        {timeBandsOf(rules, week, day).map(({ kind, start, end }) => (
          <span
            key={`${kind} ${start}`}
            className={styles.band}
            data-kind={kind}
            style={{ left: percent(start, DAY), width: percent(end - start, DAY) }}
          />
        ))}
      </span>
      <VisuallyHidden>{said.join(', ')}</VisuallyHidden>
    </td>
  );
}

function Legend({ rules }: { rules: WorkingTimeRules }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const entries = [
    rules.frame && (['frame', t('picture.legendFrame')] as const),
    rules.core.length > 0 && (['core', t('picture.legendCore')] as const),
    rules.shifts && (['shift', t('picture.legendShift')] as const),
    rules.shifts?.flat().some(shift => shift && shift.to < shift.from) && (['carried', t('picture.legendCarried')] as const),
  ].filter(entry => Boolean(entry)) as [string, string][];
  if (entries.length === 0) return null;
  return (
    <ul className={styles.legend} aria-hidden>
      {entries.map(([kind, label]) => (
        <li key={kind}>
          <span className={styles.swatch} data-kind={kind} /> {label}
        </li>
      ))}
    </ul>
  );
}
