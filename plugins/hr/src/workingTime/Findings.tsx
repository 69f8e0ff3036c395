import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  workingTimeErrorsOf,
  workingTimeWarningsOf,
  type WorkingTimeFinding,
  type WorkingTimeModel,
  type WorkingTimeRules,
} from '@tos/plugin-hr-common';
import { useWeekdays } from './useWeekdays';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

/** What contradicts itself in the rules, and what may be agreed but is worth a second look; each kind once, with its days. */
export function Findings({ type, rules }: { type: WorkingTimeModel; rules: WorkingTimeRules }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const lists = [
    ['danger', t('finding.errors'), workingTimeErrorsOf(type, rules)],
    ['warning', t('finding.warnings'), workingTimeWarningsOf(rules)],
  ] as const;
  return (
    <div role="status" className={styles.findings}>
      {lists.map(
        ([status, title, findings]) =>
          findings.length > 0 && (
            <Alert
              key={status}
              status={status}
              icon
              title={title}
              description={<Sentences findings={findings} weeks={rules.days.length} />}
            />
          ),
      )}
    </div>
  );
}

function Sentences({ findings, weeks }: { findings: readonly WorkingTimeFinding[]; weeks: number }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const weekdays = useWeekdays();
  const placeOf = ({ week, day }: WorkingTimeFinding) => {
    if (day === undefined) return undefined;
    return week !== undefined && weeks > 1 ? t('rules.ofWeek', { day: weekdays[day], number: String(week + 1) }) : weekdays[day];
  };
  const codes = [...new Set(findings.map(({ code }) => code))];
  return (
    <ul className={styles.sentences}>
      {codes.map(code => {
        const places = findings.filter(one => one.code === code).map(placeOf);
        const place = [...new Set(places.filter(Boolean))].join('; ');
        const text = t(`finding.${code}`);
        return <li key={code}>{place ? t('finding.place', { text, place }) : text}</li>;
      })}
    </ul>
  );
}
