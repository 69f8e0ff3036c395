import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import entity from '../entity/entity.module.css';
import { useFieldLabel } from '../profile/useFieldLabel';
import { myRecordRouteRef } from '../routes';
import { selfServiceTranslationRef } from '../selfService/selfServiceTranslationRef';
import { StateBadge } from '../selfService/StateBadge';
import { useOwnRequests } from '../selfService/useChangeRequests';
import styles from './widgets.module.css';

const SHOWN = 3;

/** What became of what I asked for. */
export function MyRequestsWidget() {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { relative, list } = useFormat();
  const labelOf = useFieldLabel();
  const requests = useOwnRequests();
  const href = useRouteRef(myRecordRouteRef)?.();
  if (requests.isPending) return <LoadingState lines={3} />;
  if (requests.isError) return <ErrorPanel error={requests.error} onRetry={() => requests.refetch()} />;
  const toOwn = href && (
    <ButtonLink className={styles.way} variant="secondary" href={href}>
      {t('widget.toOwn')}
    </ButtonLink>
  );
  const { items } = requests.data;
  if (items.length === 0) return <EmptyState title={t('widget.mineNone')} description={t('widget.mineNoneText')} action={toOwn} />;
  return (
    <>
      <ul className={entity.list}>
        {items.slice(0, SHOWN).map(({ id, state, proposal, createdAt, decidedAt }) => (
          <li key={id}>
            <StateBadge state={state} /> {list(Object.keys(proposal).map(labelOf))}
            <div className={entity.secondary}>{relative(decidedAt ?? createdAt)}</div>
          </li>
        ))}
      </ul>
      {toOwn}
    </>
  );
}
