import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { DeputyChange, type Deputy, type DeputyList, type PersonRef } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { today } from '../lib/days';
import { DateControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import { deputiesTranslationRef } from './deputiesTranslationRef';
import { useDeputiesChanged } from './useDeputies';
import styles from './deputies.module.css';

interface DeputyEndDialogProps {
  person: PersonRef;
  deputy: Deputy;
  onClose: () => void;
}

/** Says when somebody no longer stands in. */
export function DeputyEndDialog({ person, deputy, onClose }: DeputyEndDialogProps) {
  const { t } = useTranslationRef(deputiesTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useDeputiesChanged(person.id);
  const created = useNewForm<{ version: number; validTo: string | null }, DeputyChange, DeputyList>({
    values: { version: deputy.version, validTo: deputy.validTo ?? today() },
    schema: DeputyChange,
    create: async body => changed(await api.changeDeputy({ params: { id: deputy.id }, body })),
    onCreated: onClose,
  });
  const title = t('change', { name: deputy.person.displayName });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody className={styles.dialog}>
        <NewForm created={created as never} label={title} submitLabel={tf('save')} onCancel={onClose}>
          <p>{t('changeNote')}</p>
          <DateControl control={created.form.control} name="validTo" label={t('until')} description={t('untilHint')} min={today()} />
        </NewForm>
      </DialogBody>
    </Dialog>
  );
}
