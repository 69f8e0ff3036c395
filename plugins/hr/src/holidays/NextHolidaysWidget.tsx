import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { today } from '../lib/days';
import { useLocalName } from '../lib/useLocalName';
import { holidaysRouteRef } from '../routes';
import { holidaysTranslationRef } from './holidaysTranslationRef';
import { useFactorText } from './useFactorText';
import { thisYear, useHolidays } from './useHolidays';
import widgets from '../widgets/widgets.module.css';
import styles from './holidays.module.css';

const SHOWN = 3;

/** The next days off at the own workplace, also beyond the turn of the year. */
export function NextHolidaysWidget() {
  const { t } = useTranslationRef(holidaysTranslationRef);
  const { date } = useFormat();
  const localName = useLocalName();
  const factorText = useFactorText();
  const href = useRouteRef(holidaysRouteRef)?.();
  const year = thisYear();
  const current = useHolidays({ year, flags: [] });
  const ahead = (current.data?.items ?? []).filter(item => item.date >= today());
  const needsNext = current.isSuccess && ahead.length < SHOWN;
  const following = useHolidays({ year: year + 1, flags: [] }, { enabled: needsNext });
  const failed = [current, following].find(query => query.isError);
  if (failed) return <ErrorPanel error={failed.error} onRetry={() => failed.refetch()} />;
  if (current.isPending || (needsNext && following.isPending)) return <LoadingState lines={3} />;
  const next = [...ahead, ...(following.data?.items ?? [])].slice(0, SHOWN);
  return (
    <>
      {next.length === 0 && <EmptyState title={t('next.none')} />}
      <ul className={styles.list}>
        {next.map(item => (
          <li key={item.date} className={styles.item}>
            <strong className={styles.name}>{localName(item.nameDe, item.nameEn)}</strong>
            <span className={styles.secondary}>
              {date(item.date, 'long')}
              {item.kind === 'company' && ` · ${factorText(item.factor)}`}
            </span>
          </li>
        ))}
      </ul>
      {href && (
        <ButtonLink className={widgets.way} variant="secondary" href={href}>
          {t('next.all')}
        </ButtonLink>
      )}
    </>
  );
}
