import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine, RiPencilLine } from '@remixicon/react';
import type { ContractVersion, EmploymentRecord, PersonRecord } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { dayBefore, placeInTime, today } from '../lib/days';
import { ContractDialog } from './ContractDialog';
import { ContractFacts } from './ContractFacts';
import { ContractRemovalDialog } from './ContractRemovalDialog';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './timeline.module.css';

interface ContractTimelineProps {
  record: PersonRecord;
  employment: EmploymentRecord;
}

type Open = { action: 'add' } | { action: 'edit' | 'remove'; contract: ContractVersion };

/** Contract versions by validity: what was, what is, what is planned. Newest on top. */
export function ContractTimeline({ record, employment }: ContractTimelineProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const versions = [...employment.contracts].reverse();
  const mayEdit = record.rights.edit;
  return (
    <>
      <ol className={styles.timeline} aria-label={t('employment.timeline', { staffNo: employment.staffNo })}>
        {versions.map(contract => {
          const place = placeInTime(contract, today());
          return (
            <li key={contract.id} data-place={place}>
              <div className={styles.head}>
                <span className={styles.place}>{t(`employment.${place}`)}</span>
                <strong>
                  {date(contract.validFrom)} – {contract.validTo ? date(dayBefore(contract.validTo)) : t('employment.open')}
                </strong>
                {mayEdit && (
                  <span className={styles.actions}>
                    <ButtonIcon
                      size="small"
                      variant="tertiary"
                      aria-label={t('employment.editContract', { date: date(contract.validFrom) })}
                      icon={<RiPencilLine aria-hidden />}
                      onPress={() => setOpen({ action: 'edit', contract })}
                    />
                    {versions.length > 1 && (
                      <ButtonIcon
                        size="small"
                        variant="tertiary"
                        aria-label={t('employment.removeContract', { date: date(contract.validFrom) })}
                        icon={<RiDeleteBinLine aria-hidden />}
                        onPress={() => setOpen({ action: 'remove', contract })}
                      />
                    )}
                  </span>
                )}
              </div>
              <ContractFacts contract={contract} />
            </li>
          );
        })}
      </ol>
      {mayEdit && (
        <Button size="small" variant="secondary" iconStart={<RiAddLine aria-hidden />} onPress={() => setOpen({ action: 'add' })}>
          {t('employment.addContract')}
        </Button>
      )}
      {open?.action === 'add' && <ContractDialog record={record} employment={employment} onClose={close} />}
      {open?.action === 'edit' && <ContractDialog record={record} employment={employment} contract={open.contract} onClose={close} />}
      {open?.action === 'remove' && <ContractRemovalDialog record={record} contract={open.contract} onClose={close} />}
    </>
  );
}
