import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine, RiPencilLine } from '@remixicon/react';
import { averageWeekMinutes, type WorkingTimeModelDetail, type WorkingTimeVersion } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { dayBefore, placeInTime, today } from '../lib/days';
import { NewRulesForm } from './NewRulesForm';
import { RulesForm } from './RulesForm';
import { useHours } from './useHours';
import { VersionRemovalDialog } from './VersionRemovalDialog';
import { WeekPicture } from './WeekPicture';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

type Open = { action: 'add' } | { action: 'edit' | 'remove'; id: string };

/** Hours of a model by date, newest on top, each as a picture. */
export function VersionTimeline({ model, mayManage }: { model: WorkingTimeModelDetail; mayManage: boolean }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const toRemove = open?.action === 'remove' && model.versions.find(one => one.id === open.id);
  return (
    <>
      {mayManage && open?.action !== 'add' && (
        <Button size="small" variant="secondary" iconStart={<RiAddLine aria-hidden />} onPress={() => setOpen({ action: 'add' })}>
          {t('model.newRules')}
        </Button>
      )}
      {open?.action === 'add' && <NewRulesForm model={model} onClose={close} />}
      <ol className={styles.timeline} aria-label={t('versions.title')}>
        {[...model.versions].reverse().map(version => (
          <li key={version.id}>
            {open?.action === 'edit' && open.id === version.id ? (
              <RulesForm model={model} version={version} label={t('versions.title')} onClose={close} />
            ) : (
              <Version version={version} mayManage={mayManage} onOpen={action => setOpen({ action, id: version.id })} />
            )}
          </li>
        ))}
      </ol>
      {toRemove && <VersionRemovalDialog version={toRemove} onClose={close} />}
    </>
  );
}

interface VersionProps {
  version: WorkingTimeVersion;
  mayManage: boolean;
  onOpen: (action: 'edit' | 'remove') => void;
}

function Version({ version, mayManage, onOpen }: VersionProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { date } = useFormat();
  const hours = useHours();
  const { validFrom, validTo, usedOnPastDays, days } = version;
  const place = placeInTime(version, today());
  const editLabel = validFrom ? t('versions.edit', { date: date(validFrom) }) : t('versions.editFirst');
  return (
    <>
      <div className={styles.versionHead}>
        <span className={styles.place} data-place={place}>
          {t(`versions.${place}`)}
        </span>
        <strong>
          {validFrom ? date(validFrom) : t('versions.sinceEver')} – {validTo ? date(dayBefore(validTo)) : t('versions.open')}
        </strong>
        <span>{t('hoursOnAverage', { hours: hours(averageWeekMinutes(days)) })}</span>
        {mayManage && !usedOnPastDays && (
          <span className={styles.actions}>
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={editLabel}
              icon={<RiPencilLine aria-hidden />}
              onPress={() => onOpen('edit')}
            />
            {validFrom && (
              <ButtonIcon
                size="small"
                variant="tertiary"
                aria-label={t('versions.remove', { date: date(validFrom) })}
                icon={<RiDeleteBinLine aria-hidden />}
                onPress={() => onOpen('remove')}
              />
            )}
          </span>
        )}
      </div>
      {mayManage && usedOnPastDays && <p className={styles.secondary}>{t('versions.fixed')}</p>}
      <WeekPicture rules={version} marksToday={place === 'now'} />
    </>
  );
}
