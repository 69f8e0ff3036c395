import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, PageContent, useFormat } from '@tos/shell-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useHrChanges } from '../lib/useHrChanges';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { filterTree } from './filterTree';
import { OrgTree } from './OrgTree';
import { unitTree } from './unitOptions';
import { useOrgUnits } from './useOrgUnits';
import styles from './organisation.module.css';

const OPEN_LEVELS = 2;

/** The company as a tree of units: who leads, how many people, how many vacancies. */
export function OrganisationPage() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { compare } = useFormat();
  const localName = useLocalName();
  const units = useOrgUnits();
  const [params, setParams] = useSearchParams();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [openLevels, setOpenLevels] = useState(OPEN_LEVELS);
  useHrChanges();

  const text = params.get('q') ?? '';
  const tree = useMemo(() => {
    const all = unitTree(units.data?.items ?? [], { localName, compare });
    return text ? filterTree(all, text, localName) : all;
  }, [units.data, localName, compare, text]);
  const setLevels = (levels: number) => {
    setOpenLevels(levels);
    setToggled(new Set());
  };
  const toggle = (id: string) =>
    setToggled(previous => new Set(previous.has(id) ? [...previous].filter(other => other !== id) : [...previous, id]));
  const isOpen = (id: string, level: number) => (text ? true : toggled.has(id) !== level <= openLevels);

  return (
    <PageContent>
      <div className={styles.bar}>
        <SearchField
          className={styles.search}
          aria-label={t('organisation.search')}
          placeholder={t('organisation.search')}
          value={text}
          maxLength={100}
          onChange={value => setParams(value ? { q: value } : {}, { replace: true })}
        />
        <Button variant="secondary" onPress={() => setLevels(Infinity)}>
          {t('organisation.expandAll')}
        </Button>
        <Button variant="secondary" onPress={() => setLevels(1)}>
          {t('organisation.collapseAll')}
        </Button>
      </div>
      {units.isPending && <LoadingState lines={8} />}
      {units.isError && <ErrorPanel error={units.error} onRetry={() => units.refetch()} />}
      {units.isSuccess && tree.length === 0 && (
        <EmptyState title={t('organisation.empty')} description={text ? t('organisation.emptyFiltered') : t('organisation.emptyAtAll')} />
      )}
      {units.data?.truncated && <p role="status">{t('organisation.truncated')}</p>}
      {tree.length > 0 && <OrgTree branches={tree} isOpen={isOpen} onToggle={toggle} />}
    </PageContent>
  );
}
