import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HolidayEntry, HolidayYear } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { today } from '../lib/days';
import { useLocalName } from '../lib/useLocalName';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { holidaysTranslationRef } from './holidaysTranslationRef';
import { useFactorText } from './useFactorText';
import styles from './holidays.module.css';

/** The days of a year in order, each with the sites that it concerns. */
export function HolidayList({ year }: { year: HolidayYear }) {
  const { t } = useTranslationRef(holidaysTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const { date, list } = useFormat();
  const localName = useLocalName();
  const factorText = useFactorText();
  const { federalState, municipalityFlags } = year.place;
  const place = federalState === null ? t('wholeCountry') : tp(`state.${federalState}`);
  const siteCount = new Set(year.sites.map(({ name }) => name)).size;
  const sitesText = ({ sites }: HolidayEntry) => {
    if (siteCount === 0) return undefined;
    if (sites.length === 0) return t('noSite');
    return sites.length === siteCount ? t('allSites') : list(sites);
  };
  return (
    <section className={styles.stack}>
      <p role="status" className={styles.note}>
        {[place, ...municipalityFlags.map(flag => tp(`municipality.${flag}`)), t('workdays', { number: String(year.workdays) })].join(
          ' · ',
        )}
      </p>
      <ul className={styles.list} aria-label={t('list')}>
        {year.items.map(item => (
          <li key={item.date} className={styles.item} data-past={item.date < today() || undefined}>
            <span className={styles.date}>{date(item.date, 'long')}</span>
            <span className={styles.name}>
              <strong>{localName(item.nameDe, item.nameEn)}</strong>
              {item.kind === 'company' && <span className={styles.secondary}> {factorText(item.factor)}</span>}
            </span>
            <span className={styles.secondary}>{sitesText(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
