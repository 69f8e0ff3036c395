import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader, NumberField, TextField } from '@backstage/ui';
import { ErrorPanel } from '@tos/shell-react';
import { useState } from 'react';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import { useIssueCertificate } from './useLifeCycle';
import styles from './lifeCycle.module.css';

interface IssueCertificateDialogProps {
  employmentId: string;
  exitDate: string;
  onClose: () => void;
}

const thousandths = (days: number) => Math.round(days * 1000);

/** HR enters the days of leave, as there is no leave ledger yet. */
export function IssueCertificateDialog({ employmentId, exitDate, onClose }: IssueCertificateDialogProps) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const [year, setYear] = useState(Number(exitDate.slice(0, 4)));
  const [days, setDays] = useState({ entitled: NaN, granted: NaN, paidOut: 0 });
  const [place, setPlace] = useState('');
  const issue = useIssueCertificate(employmentId, t('certificate.issued'));
  const isComplete = [year, ...Object.values(days)].every(Number.isFinite) && place.trim() !== '';
  const body = {
    year,
    place: place.trim(),
    entitledDays: thousandths(days.entitled),
    grantedDays: thousandths(days.granted),
    paidOutDays: thousandths(days.paidOut),
  };
  const field = (name: keyof typeof days) => (
    <NumberField
      label={t(`certificate.${name}`)}
      value={days[name]}
      minValue={0}
      maxValue={366}
      onChange={value => setDays(previous => ({ ...previous, [name]: value }))}
      isRequired
    />
  );
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('certificate.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.form}>
          <NumberField
            label={t('certificate.year')}
            value={year}
            minValue={1950}
            maxValue={2199}
            formatOptions={{ useGrouping: false }}
            onChange={setYear}
            isRequired
          />
          {field('entitled')}
          {field('granted')}
          {field('paidOut')}
          <TextField label={t('certificate.place')} value={place} onChange={setPlace} maxLength={100} isRequired />
          {issue.isError && <ErrorPanel error={issue.error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button onPress={() => issue.mutate(body, { onSuccess: onClose })} isDisabled={!isComplete || issue.isPending}>
          {t('certificate.issue')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
