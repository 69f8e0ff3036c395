import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ChangeRequest } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { nameOfRef } from '../lib/nameOfRef';
import { ChangeDiff } from './ChangeDiff';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { StateBadge } from './StateBadge';
import { useOwnRequestActions, useOwnRequests } from './useChangeRequests';
import styles from './selfService.module.css';

function OwnRequest({ request }: { request: ChangeRequest }) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { dateTime } = useFormat();
  const { withdraw } = useOwnRequestActions();
  const made = dateTime(request.createdAt);
  return (
    <li className={styles.request}>
      <div className={styles.requestHead}>
        <StateBadge state={request.state} />
        <span>{t('requests.made', { date: made })}</span>
        {request.state === 'requested' && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('requests.withdrawOf', { date: made })}
            isPending={withdraw.isPending}
            onPress={() => withdraw.mutate(request)}
          >
            {t('requests.withdraw')}
          </Button>
        )}
      </div>
      <ChangeDiff before={request.base} after={request.proposal} />
      {request.decidedBy && request.state !== 'withdrawn' && (
        <p className={styles.secondary}>
          {t('requests.decided', { name: nameOfRef(request.decidedBy), date: dateTime(request.decidedAt) })}
        </p>
      )}
      {request.decisionNote && (
        <p>
          <strong>{t('requests.reason')}:</strong> {request.decisionNote}
        </p>
      )}
      {withdraw.isError && <ErrorPanel error={withdraw.error} />}
    </li>
  );
}

/** What I asked for, with what became of it. */
export function OwnRequests() {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const requests = useOwnRequests();
  if (requests.isPending) return <LoadingState lines={3} />;
  if (requests.isError) return <ErrorPanel error={requests.error} onRetry={() => requests.refetch()} />;
  if (requests.data.items.length === 0) return <EmptyState title={t('requests.none')} description={t('requests.noneText')} />;
  return (
    <ul className={styles.requests}>
      {requests.data.items.map(request => (
        <OwnRequest key={request.id} request={request} />
      ))}
    </ul>
  );
}
