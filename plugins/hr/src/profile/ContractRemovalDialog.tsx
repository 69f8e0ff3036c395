import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ContractRemoval, type ContractVersion, type PersonRecord } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { today } from '../lib/days';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import { PastCorrection } from './PastCorrection';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './profile.module.css';
import { useRecordChanged } from './useRecord';

interface ContractRemovalDialogProps {
  record: PersonRecord;
  contract: ContractVersion;
  onClose: () => void;
}

/** Asks before a version is removed, and why, if it has begun. */
export function ContractRemovalDialog({ record, contract, onClose }: ContractRemovalDialogProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const created = useNewForm<{ version: number; correctsPast: boolean; reason?: string }, ContractRemoval, unknown>({
    values: { version: contract.version, correctsPast: false, reason: undefined },
    schema: ContractRemoval,
    create: async body => changed(await api.removeContract({ params: { id: contract.id }, body })),
    onCreated: onClose,
  });
  const title = t('employment.removeContract', { date: date(contract.validFrom) });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody className={styles.card}>
        <NewForm created={created as never} label={title} submitLabel={t('employment.remove')} onCancel={onClose}>
          <p>{t('employment.removeQuestion', { date: date(contract.validFrom) })}</p>
          <PastCorrection form={created.form} isPast={contract.validFrom < today()} />
        </NewForm>
      </DialogBody>
    </Dialog>
  );
}
