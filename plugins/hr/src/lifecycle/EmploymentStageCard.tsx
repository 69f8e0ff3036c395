import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { LifeCycle } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { nameOfRef } from '../lib/nameOfRef';
import { ProfileCard } from '../profile/ProfileCard';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import { StageStepper } from './StageStepper';
import { TransitionDialog } from './TransitionDialog';
import styles from './lifeCycle.module.css';

/** Stage of one employment, how it came there and, for those who may, the next step. */
export function EmploymentStageCard({ cycle, isOnly }: { cycle: LifeCycle; isOnly: boolean }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { date, dateRange } = useFormat();
  const [isMoving, setIsMoving] = useState(false);
  const facts = [
    t('dates', { range: dateRange(cycle.entryDate, cycle.exitDate) }),
    cycle.since && t('since', { date: date(cycle.since) }),
    cycle.isDerived && t('derived'),
    cycle.leaveKind && t(`leaveKind.${cycle.leaveKind}`),
    cycle.leaveUntil && t('leaveUntil', { date: date(cycle.leaveUntil) }),
    cycle.noPosition && t('noPosition'),
  ];
  return (
    <ProfileCard
      title={isOnly ? t('title') : t('titleOf', { number: cycle.staffNo })}
      actions={cycle.next && cycle.next.length > 0 && <Button onPress={() => setIsMoving(true)}>{t('move')}</Button>}
    >
      <StageStepper cycle={cycle} />
      <p className={styles.secondary}>{facts.filter(Boolean).join(' · ')}</p>
      {cycle.steps.length > 0 && <Steps cycle={cycle} />}
      {isMoving && <TransitionDialog key={cycle.version} cycle={cycle} onClose={() => setIsMoving(false)} />}
    </ProfileCard>
  );
}

function Steps({ cycle }: { cycle: LifeCycle }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { date, dateTime } = useFormat();
  return (
    <>
      <h4 className={styles.heading}>{t('history')}</h4>
      <ol className={styles.steps}>
        {[...cycle.steps].reverse().map(step => (
          <li key={step.at}>
            <span>
              {date(step.effectiveOn)} {t('step', { from: t(`stage.${step.from}`), to: t(`stage.${step.to}`) })}
            </span>
            <span className={styles.secondary}>
              {[step.reason, step.by && t('stepBy', { name: nameOfRef(step.by), time: dateTime(step.at) })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
