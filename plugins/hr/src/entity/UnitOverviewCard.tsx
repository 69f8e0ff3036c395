import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useFormat } from '@tos/shell-react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { organisationRouteRef } from '../routes';
import { HrCard } from './HrCard';
import { PersonList } from './PersonList';
import { UnitPath } from './UnitPath';
import { useEntityUnit } from './useEntityRecord';
import styles from './entity.module.css';

/** Where a unit stands, who leads it and its figures. */
export function UnitOverviewCard() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const chartHref = useRouteRef(organisationRouteRef)?.();
  return (
    <HrCard title={t('unit.title')} query={useEntityUnit()}>
      {unit => (
        <>
          <UnitPath path={unit.path} />
          <dl className={styles.figures}>
            <div>
              <dt>{t('unit.heads')}</dt>
              <dd>{number(unit.total.heads)}</dd>
            </div>
            <div>
              <dt>{t('unit.fte')}</dt>
              <dd>{number(unit.total.fte / 1000, { maximumFractionDigits: 1 })}</dd>
            </div>
            <div>
              <dt>{t('unit.vacancies')}</dt>
              <dd>{number(unit.total.vacancies)}</dd>
            </div>
          </dl>
          <h3 className={styles.heading}>{t('unit.lead')}</h3>
          {unit.leads.length > 0 ? <PersonList people={unit.leads} /> : <p className={styles.secondary}>{t('unit.noLead')}</p>}
          {chartHref && <Link href={`${chartHref}?mode=units&node=${unit.id}`}>{t('unit.chart')}</Link>}
        </>
      )}
    </HrCard>
  );
}
