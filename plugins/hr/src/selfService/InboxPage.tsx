import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { changeRequestStates, type ChangeRequestState } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, LoadingState, PageContent, Pager, useFormat } from '@tos/shell-react';
import { useCallback, useMemo } from 'react';
import { useHrChanges } from '../lib/useHrChanges';
import { InboxDetail } from './InboxDetail';
import { InboxList } from './InboxList';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { inboxPageSize, useInbox } from './useChangeRequests';
import { useInboxPlace } from './useInboxPlace';
import { useRequestKeys } from './useRequestKeys';
import styles from './inbox.module.css';

const STATES = [...changeRequestStates, 'all'] as const;

/** HR's inbox: what people want to have changed, before and after, and the decision. */
export function InboxPage() {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { number } = useFormat();
  const [{ state, page, id }, go] = useInboxPlace();
  const inbox = useInbox(state, page);
  useHrChanges();
  const items = useMemo(() => inbox.data?.items ?? [], [inbox.data]);
  const total = inbox.data?.totalItems ?? 0;
  const place = items.findIndex(item => item.id === id);
  const current = items[place] ?? items[0];
  const step = useCallback(
    (by: number) => {
      const next = items[Math.max(0, place) + by];
      if (next) go({ id: next.id });
    },
    [items, place, go],
  );
  useRequestKeys(step);

  return (
    <PageContent>
      <div className={styles.bar}>
        <Select
          className={styles.choice}
          aria-label={t('inbox.state')}
          options={STATES.map(value => ({ value, label: t(`state.${value}`) }))}
          selectedKey={state}
          onSelectionChange={key => go({ state: key as ChangeRequestState, page: 1, id: undefined })}
        />
        <p role="status">{inbox.data && t('inbox.count', { count: total, formatted: number(total) })}</p>
      </div>
      {inbox.isPending && <LoadingState lines={8} />}
      {inbox.isError && <ErrorPanel error={inbox.error} onRetry={() => inbox.refetch()} />}
      {inbox.data && !inbox.isError && items.length === 0 && <EmptyState title={t('inbox.none')} description={t('inbox.noneText')} />}
      {current && !inbox.isError && (
        <div className={styles.columns}>
          <div>
            <InboxList requests={items} currentId={current.id} onChoose={chosen => go({ id: chosen })} />
            <Pager page={page} total={total} pageSize={inboxPageSize} onChange={next => go({ page: next, id: undefined })} />
            <p className={styles.keys}>{t('inbox.keys')}</p>
          </div>
          <InboxDetail
            key={current.id}
            request={current}
            hasPrevious={place > 0}
            hasNext={Math.max(0, place) < items.length - 1}
            onStep={step}
          />
        </div>
      )}
    </PageContent>
  );
}
