import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, NumberField } from '@backstage/ui';
import { averageWeekMinutes } from '@tos/plugin-hr-common';
import { withDay, withoutWeek, withShift, type RuleValues } from './ruleValues';
import { TimeField } from './TimeField';
import { useHours } from './useHours';
import { useWeekdays } from './useWeekdays';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

interface WeekFieldsProps {
  values: RuleValues;
  week: number;
  onChange: (part: Partial<RuleValues>) => void;
}

/** The days of one week of the cycle, as hours or as shifts, with their sum. */
export function WeekFields({ values, week, onChange }: WeekFieldsProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const hours = useHours();
  const number = String(week + 1);
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('rules.week', { number })}</legend>
      {values.shifts ? (
        <ShiftRows values={values} week={week} onChange={onChange} />
      ) : (
        <DayRow values={values} week={week} onChange={onChange} />
      )}
      <div className={styles.weekFoot}>
        <span>{t('rules.sum', { hours: hours(averageWeekMinutes([values.days[week]])) })}</span>
        {values.days.length > 1 && (
          <Button size="small" variant="tertiary" onPress={() => onChange(withoutWeek(values, week))}>
            {t('rules.removeWeek', { number })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function DayRow({ values, week, onChange }: WeekFieldsProps) {
  const weekdays = useWeekdays();
  return (
    <div className={styles.days}>
      {values.days[week].map((minutes, day) => (
        <NumberField
          key={day}
          label={weekdays[day]}
          minValue={0}
          maxValue={24}
          value={minutes / 60}
          onChange={value => onChange(withDay(values, week, day, Number.isNaN(value) ? 0 : Math.round(value * 60)))}
        />
      ))}
    </div>
  );
}

function ShiftRows({ values, week, onChange }: WeekFieldsProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const hours = useHours();
  const short = useWeekdays();
  const long = useWeekdays('long');
  return (
    <>
      {values.shifts![week].map((shift, day) => {
        const isHalf = Boolean(shift) && !(shift!.from && shift!.to);
        const named = (field: 'from' | 'to' | 'breakMinutes') => t('rules.ofDay', { field: t(`rules.${field}`), day: long[day] });
        return (
          <div key={day} className={styles.shift}>
            <span aria-hidden>{short[day]}</span>
            <TimeField
              label={t('rules.from')}
              ariaLabel={named('from')}
              value={shift?.from ?? ''}
              isInvalid={isHalf && !shift!.from}
              onChange={from => onChange(withShift(values, week, day, { from }))}
            />
            <TimeField
              label={t('rules.to')}
              ariaLabel={named('to')}
              value={shift?.to ?? ''}
              isInvalid={isHalf && !shift!.to}
              onChange={to => onChange(withShift(values, week, day, { to }))}
            />
            <NumberField
              label={t('rules.breakMinutes')}
              aria-label={named('breakMinutes')}
              minValue={0}
              maxValue={240}
              isDisabled={!shift}
              value={shift?.breakMinutes ?? NaN}
              onChange={value => onChange(withShift(values, week, day, { breakMinutes: Number.isNaN(value) ? 0 : Math.round(value) }))}
            />
            <span>{shift ? t('hours', { hours: hours(values.days[week][day]) }) : t('rules.free')}</span>
          </div>
        );
      })}
    </>
  );
}
