import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HeldPositionSpan } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import entity from '../entity/entity.module.css';
import { dayBefore, placeInTime, today } from '../lib/days';
import { EntityLink } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './timeline.module.css';

/** Positions held at other times than on the day that is shown. */
export function HeldPositions({ positions, day = today() }: { positions: HeldPositionSpan[]; day?: string }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date, percent } = useFormat();
  const localName = useLocalName();
  const others = positions.filter(position => placeInTime(position, day) !== 'now');
  if (others.length === 0) return <p className={entity.secondary}>{t('positions.none')}</p>;
  return (
    <ol className={styles.timeline}>
      {others.map(position => (
        <li key={position.assignmentId} data-place={placeInTime(position, today())}>
          <div className={styles.head}>
            <span className={styles.place}>{t(`employment.${placeInTime(position, today())}`)}</span>
            <strong>
              {position.validFrom ? date(position.validFrom) : t('employment.sinceEver')} –{' '}
              {position.validTo ? date(dayBefore(position.validTo)) : t('employment.open')}
            </strong>
          </div>
          <p className={styles.facts}>
            {localName(position.title, position.titleEn)}
            {position.share < 1000 && ` (${percent(position.share / 1000)})`}
            {' · '}
            <EntityLink entityRef={`group:default/${position.unit.entityName}`}>
              {localName(position.unit.name, position.unit.nameEn)}
            </EntityLink>
          </p>
        </li>
      ))}
    </ol>
  );
}
