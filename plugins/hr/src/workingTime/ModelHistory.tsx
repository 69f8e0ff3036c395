import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { WorkingTimeModelEvent } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { nameOfRef } from '../lib/nameOfRef';
import { useShowRule } from './useShowRule';
import { useModelHistory } from './useWorkingTime';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

const ACTIONS: Record<string, 'added' | 'changed' | 'rulesAdded' | 'rulesChanged' | 'rulesRemoved'> = {
  'working-time-model.added': 'added',
  'working-time-model.changed': 'changed',
  'working-time-model.rules-added': 'rulesAdded',
  'working-time-model.rules-changed': 'rulesChanged',
  'working-time-model.rules-removed': 'rulesRemoved',
};

/** Who changed a model, and what it was before. */
export function ModelHistory({ id }: { id: string }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const history = useModelHistory(id);
  if (history.isPending) return <LoadingState lines={3} />;
  if (history.isError) return <ErrorPanel error={history.error} onRetry={() => history.refetch()} />;
  const events = history.data.pages.flatMap(page => page.items);
  if (events.length === 0) return <p className={styles.secondary}>{t('model.historyNone')}</p>;
  return (
    <>
      <ol className={styles.events}>
        {events.map(event => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="secondary" isPending={history.isFetchingNextPage} onPress={() => history.fetchNextPage()}>
          {t('model.more')}
        </Button>
      )}
    </>
  );
}

function Event({ event: { action, actor, at, fields } }: { event: WorkingTimeModelEvent }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { dateTime } = useFormat();
  const show = useShowRule();
  const known = ACTIONS[action];
  const isRules = action.includes('.rules-');
  const labelOf = (field: string) => t(`field.${isRules && field === 'validFrom' ? 'rulesFrom' : field}` as 'field.name');
  const shown = fields.map(({ field, before, after }) => ({ field, was: show(field, before), is: show(field, after) }));
  return (
    <li>
      <div className={styles.eventHead}>
        <strong>{known ? t(`action.${known}`) : action}</strong>
        <span>{t('model.by', { name: nameOfRef(actor) })}</span>
        <time dateTime={at}>{dateTime(at)}</time>
      </div>
      {shown
        .filter(({ was, is }) => was !== '–' || is !== '–')
        .map(({ field, was, is }) => (
          <p key={field} className={styles.secondary}>
            {labelOf(field)}: {was === is || was === '–' ? is : `${was} → ${is}`}
          </p>
        ))}
    </li>
  );
}
