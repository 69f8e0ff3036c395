import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useFormat } from '@tos/shell-react';
import { nameOfRef } from '../lib/nameOfRef';
import { EventFields, type EventField } from './EventFields';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { useActionText } from './useActionText';
import styles from './selfService.module.css';

/** Something that was read or changed of a person. */
export interface ShownEvent {
  id: string;
  at: string;
  actor: string;
  action: string;
  fields: EventField[];
}

interface EventListProps {
  events: ShownEvent[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Events, newest first: what, who, when and, where they may be seen, the values. */
export function EventList({ events, hasMore, isLoadingMore, onMore }: EventListProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { dateTime } = useFormat();
  const textOf = useActionText();
  if (events.length === 0) return <p className={styles.secondary}>{t('history.none')}</p>;
  return (
    <>
      <ol className={styles.events}>
        {events.map(event => (
          <li key={event.id}>
            <div className={styles.eventHead}>
              <strong>{textOf(event.action)}</strong>
              <span>{t('history.withName', { name: nameOfRef(event.actor) })}</span>
              <time dateTime={event.at}>{dateTime(event.at)}</time>
            </div>
            <EventFields fields={event.fields} />
          </li>
        ))}
      </ol>
      {hasMore && (
        <Button variant="secondary" isPending={isLoadingMore} onPress={onMore}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
