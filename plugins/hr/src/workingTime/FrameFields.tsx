import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Checkbox, Select } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type { Core } from '@tos/plugin-hr-common';
import type { RuleValues } from './ruleValues';
import { TimeField } from './TimeField';
import { useWeekdays } from './useWeekdays';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import forms from '../lib/form/form.module.css';
import styles from './workingTime.module.css';

const MAX_CORE = 14;
const USUAL = { from: '09:00', to: '15:00' };
const endOfDay = (to: string) => (to === '00:00' ? '24:00' : to);

interface FrameFieldsProps {
  values: RuleValues;
  onChange: (part: Partial<RuleValues>) => void;
}

/** Within which hours work may lie, and in which everybody works. */
export function FrameFields({ values, onChange }: FrameFieldsProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { frame, core } = values;
  const add = (more: Core[]) => onChange({ core: [...core, ...more] });
  return (
    <fieldset className={styles.fieldset}>
      <legend>{`${t('field.frame')} · ${t('field.core')}`}</legend>
      <Checkbox isSelected={frame !== null} onChange={isOn => onChange({ frame: isOn ? { from: '06:00', to: '20:00' } : null })}>
        {t('rules.withFrame')}
      </Checkbox>
      {frame && (
        <div className={forms.grid}>
          <TimeField
            label={t('rules.from')}
            ariaLabel={t('rules.ofDay', { field: t('rules.from'), day: t('field.frame') })}
            value={frame.from}
            onChange={from => onChange({ frame: { ...frame, from } })}
          />
          <TimeField
            label={t('rules.to')}
            ariaLabel={t('rules.ofDay', { field: t('rules.to'), day: t('field.frame') })}
            value={frame.to}
            isInvalid={frame.to <= frame.from}
            onChange={to => onChange({ frame: { ...frame, to: endOfDay(to) } })}
          />
        </div>
      )}
      {core.map((one, at) => (
        <CoreRow
          key={at}
          core={one}
          number={at + 1}
          onChange={part => onChange({ core: core.map((other, index) => (index === at ? { ...other, ...part } : other)) })}
          onRemove={() => onChange({ core: core.filter((_, index) => index !== at) })}
        />
      ))}
      <div className={styles.buttons}>
        {core.length === 0 && (
          <Button size="small" variant="secondary" onPress={() => add([1, 2, 3, 4, 5].map(weekday => ({ weekday, ...USUAL })))}>
            {t('rules.coreEveryDay')}
          </Button>
        )}
        <Button size="small" variant="secondary" isDisabled={core.length >= MAX_CORE} onPress={() => add([{ weekday: 1, ...USUAL }])}>
          {t('rules.addCore')}
        </Button>
      </div>
    </fieldset>
  );
}

interface CoreRowProps {
  core: Core;
  number: number;
  onChange: (part: Partial<Core>) => void;
  onRemove: () => void;
}

function CoreRow({ core, number, onChange, onRemove }: CoreRowProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const weekdays = useWeekdays('long');
  const named = (field: 'from' | 'to') => t('rules.ofDay', { field: t(`rules.${field}`), day: `${t('field.core')} ${number}` });
  return (
    <div className={styles.coreRow}>
      <Select
        label={t('rules.weekday')}
        options={weekdays.map((label, at) => ({ value: String(at + 1), label }))}
        selectedKey={String(core.weekday)}
        onSelectionChange={key => onChange({ weekday: Number(key) })}
      />
      <TimeField label={t('rules.from')} ariaLabel={named('from')} value={core.from} onChange={from => onChange({ from })} />
      <TimeField
        label={t('rules.to')}
        ariaLabel={named('to')}
        value={core.to}
        isInvalid={core.to <= core.from}
        onChange={to => onChange({ to: endOfDay(to) })}
      />
      <ButtonIcon
        variant="tertiary"
        aria-label={t('rules.removeCore', { number: String(number) })}
        icon={<RiCloseLine aria-hidden />}
        onPress={onRemove}
      />
    </div>
  );
}
