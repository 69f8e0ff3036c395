import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader, Select } from '@backstage/ui';
import { CompanyDayChange, companyDayFactors, NewCompanyDay, type CompanyDayList, type CompanyDayRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { CheckboxControl, DateControl, NumberControl, TextControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import forms from '../lib/form/form.module.css';
import { useLocalName } from '../lib/useLocalName';
import { holidaysTranslationRef } from './holidaysTranslationRef';
import { useFactorText } from './useFactorText';
import { thisYear, useCompanyDaysChanged } from './useHolidays';
import styles from './holidays.module.css';

type Values = Omit<CompanyDayRecord, 'id' | 'version' | 'day'> & { day: string | null; version?: number };

const EMPTY: Values = { day: null, isYearly: true, lastYear: null, factor: 0, nameDe: '', nameEn: '' };

function valuesOf({ id: _, ...values }: CompanyDayRecord): Values {
  return values;
}

/** Adds a company day or changes one; of one that has come in earlier years only names and the last year. */
export function CompanyDayDialog({ day, onClose }: { day?: CompanyDayRecord; onClose: () => void }) {
  const { t } = useTranslationRef(holidaysTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useCompanyDaysChanged();
  const factorText = useFactorText();
  const localName = useLocalName();
  const save = (body: object) =>
    day
      ? api.updateCompanyDay({ params: { id: day.id }, body: body as CompanyDayChange })
      : api.createCompanyDay({ body: body as NewCompanyDay });
  const created = useNewForm<Values, NewCompanyDay | CompanyDayChange, CompanyDayList>({
    values: day ? valuesOf(day) : EMPTY,
    schema: day ? CompanyDayChange : NewCompanyDay,
    create: async body => changed(await save(body)),
    onCreated: onClose,
  });
  const { form } = created;
  const { control } = form;
  const [isYearly, factor] = form.watch(['isYearly', 'factor']);
  const hasCome = day !== undefined && Number(day.day.slice(0, 4)) < thisYear();
  const title = day ? t('company.edit', { name: localName(day.nameDe, day.nameEn) }) : t('company.add');
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={560}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody className={styles.dialog}>
        <NewForm created={created as never} label={title} submitLabel={tf('save')} onCancel={onClose}>
          <div className={forms.grid}>
            <DateControl control={control} name="day" label={t('company.day')} min={`${thisYear()}-01-01`} isDisabled={hasCome} />
            <Select
              label={t('company.factor')}
              options={companyDayFactors.map(value => ({ value: String(value), label: factorText(value) }))}
              selectedKey={String(factor)}
              isDisabled={hasCome}
              onSelectionChange={key => form.setValue('factor', Number(key) as 0, { shouldDirty: true })}
            />
            <TextControl control={control} name="nameDe" label={t('company.nameDe')} maxLength={100} />
            <TextControl control={control} name="nameEn" label={t('company.nameEn')} maxLength={100} />
            <CheckboxControl control={control} name="isYearly" label={t('company.yearly')} isDisabled={hasCome} />
            {isYearly && (
              <NumberControl
                control={control}
                name="lastYear"
                label={t('company.lastYear')}
                description={t('company.lastYearHint')}
                min={thisYear() - 1}
                max={2199}
              />
            )}
          </div>
        </NewForm>
      </DialogBody>
    </Dialog>
  );
}
