import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine, RiEditLine } from '@remixicon/react';
import type { CompanyDayRecord } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { useLocalName } from '../lib/useLocalName';
import { CompanyDayDialog } from './CompanyDayDialog';
import { CompanyDayRemovalDialog } from './CompanyDayRemovalDialog';
import { holidaysTranslationRef } from './holidaysTranslationRef';
import { useFactorText } from './useFactorText';
import { thisYear, useCompanyDays } from './useHolidays';
import styles from './holidays.module.css';

type Open = { kind: 'new' } | { kind: 'edit' | 'remove'; day: CompanyDayRecord };

/** Company days for HR: add, change, end and remove. */
export function CompanyDays() {
  const { t } = useTranslationRef(holidaysTranslationRef);
  const { date } = useFormat();
  const localName = useLocalName();
  const factorText = useFactorText();
  const days = useCompanyDays();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const whenText = ({ day, isYearly, lastYear }: CompanyDayRecord) => {
    if (!isYearly) return date(day, 'long');
    return [t('company.everyYear', { date: date(day) }), lastYear !== null && t('company.until', { year: String(lastYear) })]
      .filter(Boolean)
      .join(' ');
  };
  return (
    <section className={styles.stack} aria-label={t('company.title')}>
      <div className={styles.head}>
        <h2>{t('company.title')}</h2>
        <Button variant="secondary" iconStart={<RiAddLine aria-hidden />} onPress={() => setOpen({ kind: 'new' })}>
          {t('company.add')}
        </Button>
      </div>
      <p className={styles.note}>{t('company.note')}</p>
      {days.isPending && <LoadingState lines={3} />}
      {days.isError && <ErrorPanel error={days.error} onRetry={() => days.refetch()} />}
      {days.data?.items.length === 0 && <EmptyState title={t('company.none')} />}
      <ul className={styles.list}>
        {days.data?.items.map(day => {
          const name = localName(day.nameDe, day.nameEn);
          return (
            <li key={day.id} className={styles.item}>
              <span className={styles.name}>
                <strong>{name}</strong> <span className={styles.secondary}>{factorText(day.factor)}</span>
              </span>
              <span className={styles.secondary}>{whenText(day)}</span>
              <ButtonIcon
                variant="tertiary"
                icon={<RiEditLine aria-hidden />}
                aria-label={t('company.edit', { name })}
                onPress={() => setOpen({ kind: 'edit', day })}
              />
              {Number(day.day.slice(0, 4)) >= thisYear() && (
                <ButtonIcon
                  variant="tertiary"
                  icon={<RiDeleteBinLine aria-hidden />}
                  aria-label={t('company.remove', { name })}
                  onPress={() => setOpen({ kind: 'remove', day })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {open?.kind === 'remove' && <CompanyDayRemovalDialog day={open.day} onClose={close} />}
      {(open?.kind === 'new' || open?.kind === 'edit') && (
        <CompanyDayDialog day={open.kind === 'edit' ? open.day : undefined} onClose={close} />
      )}
    </section>
  );
}
