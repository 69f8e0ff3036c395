import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, TextField } from '@backstage/ui';
import { useState } from 'react';
import { today } from '../lib/days';
import { DateField } from '../lib/form/DateField';
import forms from '../lib/form/form.module.css';
import { peopleTranslationRef } from './peopleTranslationRef';

/** What is to be set for everybody selected. */
export interface BulkChoice {
  what: 'location' | 'costCentre';
  value: string;
  /** Only of a cost centre: a contract changes from a day on. */
  validFrom?: string;
}

interface BulkFormProps {
  onChosen: (choice: BulkChoice) => void;
  onCancel: () => void;
}

/** Chooses what to set; a cost centre from today on, for the past is corrected person by person. */
export function BulkForm({ onChosen, onCancel }: BulkFormProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const [what, setWhat] = useState<BulkChoice['what']>('location');
  const [value, setValue] = useState('');
  const [validFrom, setValidFrom] = useState(today());
  const isDated = what === 'costCentre';
  const isPossible = !isDated || validFrom >= today();
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (isPossible) onChosen({ what, value: value.trim(), ...(isDated && { validFrom }) });
      }}
    >
      <div className={forms.grid}>
        <Select
          label={t('bulk.what')}
          options={(['location', 'costCentre'] as const).map(id => ({ value: id, label: t(`bulk.${id}`) }))}
          selectedKey={what}
          onSelectionChange={key => setWhat(key === 'costCentre' ? 'costCentre' : 'location')}
        />
        <TextField
          label={t('bulk.value')}
          description={t('bulk.valueHint')}
          value={value}
          onChange={setValue}
          maxLength={isDated ? 50 : 200}
        />
        {isDated && <DateField label={t('bulk.validFrom')} value={validFrom} min={today()} onChange={setValidFrom} />}
      </div>
      <div className={forms.buttons}>
        <Button type="submit" isDisabled={!isPossible}>
          {t('bulk.next')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
