import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Dialog, DialogBody, DialogFooter, DialogHeader, Select, TextAreaField } from '@backstage/ui';
import { leaveKinds, type LeaveKind, type LifeCycle, type LifeCycleStage, type TransitionObstacle } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { today } from '../lib/days';
import { DateField } from '../lib/form/DateField';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import { useMove, useReadAgain } from './useLifeCycle';
import { useTransitionForm } from './useTransitionForm';
import styles from './lifeCycle.module.css';

/** Moves an employment to its next stage; says beforehand what is still in the way. */
export function TransitionDialog({ cycle, onClose }: { cycle: LifeCycle; onClose: () => void }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { form, change, next, chosen, blocking, asksForPosition, canMove, body } = useTransitionForm(cycle);
  const readAgain = useReadAgain();
  const move = useMove(cycle.employmentId, t('moved', { stage: t(`stage.${form.to}`) }));
  const isConflict = (move.error as { statusCode?: number } | null)?.statusCode === 409;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('move')}</DialogHeader>
      <DialogBody>
        <div className={styles.form}>
          <Select
            label={t('moveTo')}
            options={next.map(({ stage }) => ({ value: stage, label: t(`stage.${stage}`) }))}
            selectedKey={form.to}
            onSelectionChange={key => change({ to: key as LifeCycleStage })}
          />
          <DateField
            label={t('effectiveOn')}
            value={form.effectiveOn}
            onChange={effectiveOn => change({ effectiveOn })}
            max={today()}
            isRequired
          />
          {form.to === 'noticeGiven' && (
            <DateField label={t('exitDate')} value={form.exitDate} onChange={exitDate => change({ exitDate })} min={today()} isRequired />
          )}
          {form.to === 'onLeave' && (
            <>
              <Select
                label={t('leaveKind.label')}
                options={leaveKinds.map(value => ({ value, label: t(`leaveKind.${value}`) }))}
                selectedKey={form.leaveKind}
                onSelectionChange={key => change({ leaveKind: key as LeaveKind })}
              />
              <DateField
                label={t('leaveEnd')}
                value={form.leaveUntil}
                onChange={leaveUntil => change({ leaveUntil })}
                min={form.effectiveOn}
              />
            </>
          )}
          {asksForPosition && (
            <Checkbox isSelected={form.noPosition} onChange={noPosition => change({ noPosition })}>
              {t('noPositionChoice')}
            </Checkbox>
          )}
          <TextAreaField
            label={t('reason')}
            description={t('reasonHint')}
            value={form.reason}
            onChange={reason => change({ reason })}
            maxLength={1000}
            isRequired={chosen.needsReason}
          />
          <Obstacles found={blocking} />
          <p className={styles.secondary}>{t('starts')}</p>
          {move.isError && (
            <ErrorPanel error={move.error} title={isConflict ? t('conflict') : undefined} onRetry={isConflict ? readAgain : undefined} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button onPress={() => move.mutate(body, { onSuccess: onClose })} isDisabled={move.isPending || !canMove}>
          {t('confirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Obstacles({ found }: { found: TransitionObstacle[] }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  if (found.length === 0) return null;
  return (
    <div className={styles.warning} role="status">
      {t('blocked')}
      <ul>
        {found.map(obstacle => (
          <li key={obstacle}>{t(`obstacle.${obstacle}`)}</li>
        ))}
      </ul>
    </div>
  );
}
