import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ContractVersion } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useLocalName } from '../lib/useLocalName';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './timeline.module.css';

/** A contract version in one line: hours, model, pay and where it is booked. */
export function ContractFacts({ contract }: { contract: ContractVersion }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { number } = useFormat();
  const localName = useLocalName();
  const { weeklyMinutes, workingTimeModel, workingTimeModelName, workingTimeModelNameEn, payKind, costCentre, costObject } = contract;
  const facts = [
    t('employment.hours', { hours: number(weeklyMinutes / 60, { maximumFractionDigits: 2 }) }),
    localName(workingTimeModelName, workingTimeModelNameEn) || t(`workingTime.${workingTimeModel}`),
    payKind && t(`payKind.${payKind}`),
    costCentre && `${t('field.costCentre')} ${costCentre}`,
    costObject && `${t('field.costObject')} ${costObject}`,
    contract.otherEmployerMinutesPerDay &&
      `${t('field.otherEmployerMinutesPerDay')}: ${number(contract.otherEmployerMinutesPerDay / 60, { maximumFractionDigits: 2 })}`,
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>;
}
