import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import type { ChangeRequest } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { nameOfRef } from '../lib/nameOfRef';
import { PersonLink } from '../lib/PersonLink';
import { ChangeDiff } from './ChangeDiff';
import { Decision } from './Decision';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { StateBadge } from './StateBadge';
import styles from './inbox.module.css';

interface InboxDetailProps {
  request: ChangeRequest;
  hasPrevious: boolean;
  hasNext: boolean;
  onStep: (step: number) => void;
}

/** One request: who wants what, before and after, and the decision. */
export function InboxDetail({ request, hasPrevious, hasNext, onStep }: InboxDetailProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { dateTime } = useFormat();
  const { person, state, base, proposal, note, decidedBy, decidedAt, decisionNote, createdAt } = request;
  return (
    <section className={styles.detail} aria-label={person.displayName}>
      <header className={styles.detailHead}>
        <div>
          <h2>
            <PersonLink person={person} />
          </h2>
          <p>
            <StateBadge state={state} /> {t('requests.made', { date: dateTime(createdAt) })}
          </p>
        </div>
        <div className={styles.steps}>
          <ButtonIcon
            variant="secondary"
            aria-label={t('inbox.previous')}
            icon={<RiArrowLeftSLine aria-hidden />}
            isDisabled={!hasPrevious}
            onPress={() => onStep(-1)}
          />
          <ButtonIcon
            variant="secondary"
            aria-label={t('inbox.next')}
            icon={<RiArrowRightSLine aria-hidden />}
            isDisabled={!hasNext}
            onPress={() => onStep(1)}
          />
        </div>
      </header>
      <ChangeDiff before={base} after={proposal} />
      {note && (
        <p className={styles.note}>
          <strong>{t('requests.note')}:</strong> {note}
        </p>
      )}
      {decidedBy && <p>{t('requests.decided', { name: nameOfRef(decidedBy), date: dateTime(decidedAt) })}</p>}
      {decisionNote && (
        <p className={styles.note}>
          <strong>{t('requests.reason')}:</strong> {decisionNote}
        </p>
      )}
      {state === 'requested' && <Decision request={request} />}
    </section>
  );
}
