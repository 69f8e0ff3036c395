import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import type { ContractVersion, EmploymentRecord, PersonRecord } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { ContractForm } from './ContractForm';
import { NewContractForm } from './NewContractForm';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './profile.module.css';

interface ContractDialogProps {
  record: PersonRecord;
  employment: EmploymentRecord;
  /** The version to change; none for a new one. */
  contract?: ContractVersion;
  onClose: () => void;
}

/** A contract version, new or changed. */
export function ContractDialog({ record, employment, contract, onClose }: ContractDialogProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={640}>
      <DialogHeader>
        {contract ? t('employment.editContract', { date: date(contract.validFrom) }) : t('employment.addContract')}
      </DialogHeader>
      <DialogBody className={styles.card}>
        {contract ? (
          <ContractForm record={record} employment={employment} contract={contract} onClose={onClose} />
        ) : (
          <NewContractForm record={record} employment={employment} onClose={onClose} />
        )}
      </DialogBody>
    </Dialog>
  );
}
