import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader, Select } from '@backstage/ui';
import { MAX_DEPUTY_RANK, NewDeputy, type DeputyList, type PersonRef } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { PersonPicker } from '../checklists/PersonPicker';
import { today } from '../lib/days';
import { DateControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import forms from '../lib/form/form.module.css';
import { deputiesTranslationRef } from './deputiesTranslationRef';
import { useDeputiesChanged } from './useDeputies';
import styles from './deputies.module.css';

interface Values {
  deputyId: string | null;
  rank: number;
  validFrom: string | null;
  validTo: string | null;
}

const RANKS = Array.from({ length: MAX_DEPUTY_RANK }, (_, at) => String(at + 1));

/** Names a deputy from a day on. */
export function NewDeputyDialog({ person, onClose }: { person: PersonRef; onClose: () => void }) {
  const { t } = useTranslationRef(deputiesTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useDeputiesChanged(person.id);
  const created = useNewForm<Values, NewDeputy, DeputyList>({
    values: { deputyId: null, rank: 1, validFrom: today(), validTo: null },
    schema: NewDeputy,
    create: async body => changed(await api.setDeputy({ params: { id: person.id }, body })),
    onCreated: onClose,
  });
  const { form } = created;
  const [deputyId, rank] = form.watch(['deputyId', 'rank']);
  const choose = (name: 'deputyId' | 'rank', value: string | number | null) =>
    form.setValue(name, value as never, { shouldDirty: true, shouldValidate: true });
  const title = t('setFor', { name: person.displayName });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={560}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody className={styles.dialog}>
        <NewForm created={created as never} label={title} submitLabel={tf('save')} isDisabled={!deputyId} onCancel={onClose}>
          <p>{t('note')}</p>
          <div className={forms.grid}>
            <PersonPicker label={t('person')} placeholder={t('personHint')} value={deputyId} onChange={id => choose('deputyId', id)} />
            <Select
              label={t('rank')}
              options={RANKS.map(value => ({ value, label: t(`ranks.${value as '1'}`) }))}
              selectedKey={String(rank)}
              onSelectionChange={key => choose('rank', Number(key))}
            />
            <DateControl control={form.control} name="validFrom" label={t('from')} min={today()} />
            <DateControl control={form.control} name="validTo" label={t('until')} description={t('untilHint')} min={today()} />
          </div>
        </NewForm>
      </DialogBody>
    </Dialog>
  );
}
