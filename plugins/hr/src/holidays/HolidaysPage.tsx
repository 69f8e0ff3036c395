import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert } from '@backstage/ui';
import { hrCompanyDayManagePermission } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, PageContent } from '@tos/shell-react';
import { CompanyDays } from './CompanyDays';
import { HolidayFilterBar } from './HolidayFilterBar';
import { HolidayList } from './HolidayList';
import { holidaysTranslationRef } from './holidaysTranslationRef';
import { useHolidayFilters, useHolidays } from './useHolidays';
import styles from './holidays.module.css';

/** The holidays of a year: where, at which sites, and the company's own days. */
export function HolidaysPage() {
  const { t } = useTranslationRef(holidaysTranslationRef);
  const [filters, change] = useHolidayFilters();
  const year = useHolidays(filters);
  const { allowed: mayManage } = usePermission({ permission: hrCompanyDayManagePermission });
  const isUnknown = year.data?.place.federalState === null;
  return (
    <PageContent>
      <div className={styles.stack}>
        <HolidayFilterBar filters={filters} onChange={change} year={year.data} />
        {year.isPending && <LoadingState lines={8} />}
        {year.isError && <ErrorPanel error={year.error} onRetry={() => year.refetch()} />}
        {isUnknown && <Alert status="info" icon title={t('unknownPlace')} />}
        {year.data && <HolidayList year={year.data} />}
        {mayManage && <CompanyDays />}
      </div>
    </PageContent>
  );
}
