import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LifeCycle, LifeCycleStage } from '@tos/plugin-hr-common';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import styles from './lifeCycle.module.css';

const PATH: LifeCycleStage[] = ['offerAccepted', 'preboarding', 'probation', 'active', 'noticeGiven', 'offboarding', 'left'];

/** The usual way, with a side step where the employment stands on one. */
function pathOf(stage: LifeCycleStage): LifeCycleStage[] {
  switch (stage) {
    case 'candidate':
      return ['candidate', ...PATH];
    case 'declined':
      return ['candidate', 'offerAccepted', 'preboarding', 'declined'];
    case 'onLeave':
      return PATH.flatMap(step => (step === 'active' ? (['active', 'onLeave'] as const) : [step]));
    case 'anonymised':
      return [...PATH, 'anonymised'];
    default:
      return PATH;
  }
}

/** Where an employment stands on its way. */
export function StageStepper({ cycle }: { cycle: Pick<LifeCycle, 'stage'> }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const path = pathOf(cycle.stage);
  const at = path.indexOf(cycle.stage);
  return (
    <ol className={styles.stepper} aria-label={t('stages')}>
      {path.map((stage, index) => (
        <li key={stage} data-place={index < at ? 'past' : 'ahead'} aria-current={index === at ? 'step' : undefined}>
          {t(`stage.${stage}`)}
        </li>
      ))}
    </ol>
  );
}
