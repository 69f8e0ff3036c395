import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { averageWeekMinutes, MAX_CYCLE_WEEKS, type WorkingTimeModel } from '@tos/plugin-hr-common';
import type { Control, FieldValues } from 'react-hook-form';
import { today } from '../lib/days';
import { DateControl, NumberControl } from '../lib/form/controls';
import forms from '../lib/form/form.module.css';
import { Findings } from './Findings';
import { FrameFields } from './FrameFields';
import { completeRules, mondayOf, withShiftTimes, withWeek } from './ruleValues';
import { useHours } from './useHours';
import { useRules, type RulesForm } from './useRules';
import { WeekFields } from './WeekFields';
import { WeekPicture } from './WeekPicture';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

/** Types whose times follow from the shifts, or from when there is work. */
const WITHOUT_FRAME: WorkingTimeModel[] = ['shift', 'onCall'];

/** Everything that rules consist of, with a picture of them and what is to be looked at, while typing. */
export function RulesFields({ form, type }: { form: RulesForm; type: WorkingTimeModel }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const hours = useHours();
  const { values, change } = useRules(form);
  const control = form.control as Control<FieldValues, unknown, FieldValues>;
  const { days, shifts, frame, core } = values;
  const complete = completeRules(values);
  const addWeek = () => change({ ...withWeek(values), ...(days.length === 1 && { cycleStart: mondayOf(today()) }) });
  return (
    <div className={styles.stack}>
      {(type === 'shift' || shifts) && (
        <Checkbox isSelected={shifts !== null} onChange={isOn => change(withShiftTimes(values, isOn))}>
          {t('rules.shiftTimes')}
        </Checkbox>
      )}
      {days.map((_, week) => (
        <WeekFields key={week} values={values} week={week} onChange={change} />
      ))}
      <div className={styles.weekFoot}>
        <p className={styles.average}>
          {t('rules.average')}: {t('hours', { hours: hours(averageWeekMinutes(days)) })}
        </p>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine aria-hidden />}
          isDisabled={days.length >= MAX_CYCLE_WEEKS}
          onPress={addWeek}
        >
          {t('rules.addWeek')}
        </Button>
      </div>
      {(!WITHOUT_FRAME.includes(type) || frame || core.length > 0) && <FrameFields values={values} onChange={change} />}
      <div className={forms.grid}>
        {days.length > 1 && (
          <DateControl control={control} name="cycleStart" label={t('field.cycleStart')} description={t('hint.cycleStart')} />
        )}
        <NumberControl
          control={control}
          name="dayValueMinutes"
          label={t('field.dayValueMinutes')}
          description={t('hint.dayValue')}
          scale={60}
          min={0}
          max={24}
        />
      </div>
      {complete && <Findings type={type} rules={complete} />}
      <fieldset className={styles.fieldset}>
        <legend>{t('rules.preview')}</legend>
        {complete ? <WeekPicture rules={complete} /> : <p className={styles.secondary}>{t('rules.incomplete')}</p>}
      </fieldset>
    </div>
  );
}
