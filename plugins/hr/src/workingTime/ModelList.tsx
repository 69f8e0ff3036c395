import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Select } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import {
  averageWeekMinutes,
  hrWorkingTimeModelManagePermission,
  workingTimeModels,
  type WorkingTimeModel,
  type WorkingTimeModelRecord,
} from '@tos/plugin-hr-common';
import { DelayedSearchField, EmptyState, ErrorPanel, listStyles, LoadingState } from '@tos/shell-react';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { today } from '../lib/days';
import { useLocalName } from '../lib/useLocalName';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { useHours } from './useHours';
import { filterModels, modelStates, useModelFilters, type ModelState } from './useModelFilters';
import { useModelHref, useWorkingTimeModels } from './useWorkingTime';
import { useValidityText } from './useValidityText';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

/** The company's models: what they are, how many hours, how many people. */
export function ModelList() {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const href = useModelHref();
  const models = useWorkingTimeModels();
  const { allowed: mayManage } = usePermission({ permission: hrWorkingTimeModelManagePermission });
  const [filters, change] = useModelFilters();
  const search = useCallback((q: string) => change({ q }), [change]);
  const found = filterModels(models.data?.items ?? [], filters, today());
  const add = mayManage && (
    <ButtonLink href={href('new')} iconStart={<RiAddLine aria-hidden />}>
      {t('list.new')}
    </ButtonLink>
  );
  return (
    <>
      <div role="search" aria-label={t('list.search')} className={listStyles.filters}>
        <DelayedSearchField
          className={listStyles.search}
          label={t('list.search')}
          hint={t('list.searchHint')}
          value={filters.q}
          onChange={search}
        />
        <Select
          className={listStyles.choice}
          aria-label={t('list.type')}
          options={[
            { value: '', label: t('list.allTypes') },
            ...workingTimeModels.map(value => ({ value, label: tp(`workingTime.${value}`) })),
          ]}
          selectedKey={filters.type ?? ''}
          onSelectionChange={key => change({ type: key ? (key as WorkingTimeModel) : undefined })}
        />
        <Select
          className={listStyles.choice}
          aria-label={t('list.state')}
          options={modelStates.map(value => ({ value, label: t(`list.states.${value}`) }))}
          selectedKey={filters.state}
          onSelectionChange={key => change({ state: key as ModelState })}
        />
        {add}
      </div>
      <p role="status" className={listStyles.count}>
        {models.data && t('list.count', { count: found.length })}
      </p>
      {models.isPending && <LoadingState lines={6} />}
      {models.isError && <ErrorPanel error={models.error} onRetry={() => models.refetch()} />}
      {models.data && found.length === 0 && (
        <EmptyState title={t('list.none')} description={t('list.noneText')} action={add || undefined} />
      )}
      <ul className={styles.list} aria-label={t('list.label')}>
        {found.map(model => (
          <li key={model.id}>
            <ModelRow model={model} href={href(model.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ModelRow({ model, href }: { model: WorkingTimeModelRecord; href: string }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const localName = useLocalName();
  const hours = useHours();
  const validityText = useValidityText();
  const longest = Math.max(1, ...model.days.flat());
  const facts = [
    tp(`workingTime.${model.type}`),
    model.cycleWeeks > 1 && t('weeks', { count: model.cycleWeeks }),
    t('hoursOnAverage', { hours: hours(averageWeekMinutes(model.days)) }),
    validityText(model),
  ];
  return (
    <Link to={href} className={styles.item}>
      <span className={styles.grow}>
        <span>{localName(model.name, model.nameEn)}</span>
        <span className={styles.secondary}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className={styles.mini} aria-hidden>
        {model.days.flat().map((minutes, at) => (
          <span key={at} data-free={minutes === 0 || undefined} style={{ height: `${(minutes / longest) * 100}%` }} />
        ))}
      </span>
      <span>{model.people > 0 ? t('people', { count: model.people }) : t('noPeople')}</span>
    </Link>
  );
}
