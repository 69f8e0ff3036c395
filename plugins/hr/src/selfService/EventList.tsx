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
  /** The last and the first of `count` alike. */
  at: string;
  firstAt: string;
  count: number;
  actor: string;
  action: string;
  fields: EventField[];
}

interface EventListProps {
  events: ShownEvent[];
  /** Day before which people are pseudonyms. */
  pseudonymisedBefore: string;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Events, newest first: what, how often, who, when and, where they may be seen, the values. */
export function EventList({ events, pseudonymisedBefore, hasMore, isLoadingMore, onMore }: EventListProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { date, dateTime, time, number } = useFormat();
  const textOf = useActionText();
  const whenOf = ({ at, firstAt, count }: ShownEvent) =>
    count === 1 || time(firstAt) === time(at) ? dateTime(at) : t('history.between', { first: dateTime(firstAt), last: time(at) });
  return (
    <>
      {events.length === 0 && <p className={styles.secondary}>{t('history.none')}</p>}
      <ol className={styles.events}>
        {events.map(event => (
          <li key={event.id}>
            <div className={styles.eventHead}>
              <strong>{textOf(event.action)}</strong>
              {event.count > 1 && <span className={styles.count}>{t('history.times', { times: number(event.count) })}</span>}
              <span>{t('history.withName', { name: nameOfRef(event.actor) })}</span>
              <time dateTime={event.at}>{whenOf(event)}</time>
            </div>
            <EventFields fields={event.fields} />
          </li>
        ))}
      </ol>
      {!hasMore && <p className={styles.secondary}>{t('history.older', { date: date(pseudonymisedBefore) })}</p>}
      {hasMore && (
        <Button variant="secondary" isPending={isLoadingMore} onPress={onMore}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
