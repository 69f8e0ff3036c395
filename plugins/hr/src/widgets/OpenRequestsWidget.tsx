import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import entity from '../entity/entity.module.css';
import { PersonAvatar } from '../photos/PersonAvatar';
import { useFieldLabel } from '../profile/useFieldLabel';
import { changeRequestsRouteRef } from '../routes';
import { selfServiceTranslationRef } from '../selfService/selfServiceTranslationRef';
import { useInbox } from '../selfService/useChangeRequests';
import styles from './widgets.module.css';

const SHOWN = 3;

/** What waits for HR's decision: how many, and the oldest. */
export function OpenRequestsWidget() {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { number, relative, list } = useFormat();
  const labelOf = useFieldLabel();
  const inbox = useInbox('requested', 1, SHOWN);
  const href = useRouteRef(changeRequestsRouteRef)?.();
  if (inbox.isPending) return <LoadingState lines={3} />;
  if (inbox.isError) return <ErrorPanel error={inbox.error} onRetry={() => inbox.refetch()} />;
  const total = inbox.data.totalItems ?? inbox.data.items.length;
  if (total === 0) return <EmptyState title={t('widget.openNone')} />;
  return (
    <>
      <p>{t('widget.open', { count: total, formatted: number(total) })}</p>
      <ul className={entity.list}>
        {inbox.data.items.map(({ id, person, proposal, createdAt }) => (
          <li key={id} className={entity.person}>
            <PersonAvatar person={person} />
            <span className={entity.text}>
              <strong>{person.displayName}</strong>
              <span className={entity.secondary}>
                {list(Object.keys(proposal).map(labelOf))} · {relative(createdAt)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {href && (
        <ButtonLink className={styles.way} variant="secondary" href={href}>
          {t('widget.toInbox')}
        </ButtonLink>
      )}
    </>
  );
}
