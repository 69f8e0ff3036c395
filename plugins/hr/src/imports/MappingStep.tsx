import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, Switch } from '@backstage/ui';
import { IMPORT_FIELDS, type ImportRun, type ImportSuggestion, type MappingEntry } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, useLanguage } from '@tos/shell-react';
import { useState } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { ProfileBar } from './ProfileBar';
import { useImportActions, useImportSuggestion } from './useImports';
import styles from './imports.module.css';

interface MappingStepProps {
  run: ImportRun;
  onChecked: () => void;
}

function startOf(run: ImportRun, suggestion: ImportSuggestion): MappingEntry[] {
  if (run.mapping.length > 0) return run.mapping;
  return suggestion.profile?.mapping ?? suggestion.mapping.map(({ field, column }) => ({ field, column }));
}

function MappingForm({ run, suggestion, onChecked }: MappingStepProps & { suggestion: ImportSuggestion }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const { check } = useImportActions(run.id);
  const [mapping, setMapping] = useState(() => startOf(run, suggestion));
  const [mode, setMode] = useState(run.mode);
  const fields = IMPORT_FIELDS[run.kind];
  const missing = fields.filter(field => field.required && !mapping.some(entry => entry.field === field.name));
  const assign = (column: number, field: string) =>
    setMapping(previous => [
      ...previous.filter(entry => entry.column !== column && entry.field !== field),
      ...(field ? [{ ...previous.find(entry => entry.field === field), field, column, constant: undefined }] : []),
    ]);
  const options = [
    { value: '', label: t('imports.ignore') },
    ...fields.map(field => ({ value: field.name, label: field.title[language] })),
  ];
  const treatments = run.treatments.length > 0 ? run.treatments : (suggestion.profile?.treatments ?? []);
  const save = () =>
    check.mutate(
      { version: run.version, mapping, treatments, mode, withoutBadRows: run.withoutBadRows, effectiveDate: run.effectiveDate },
      { onSuccess: onChecked },
    );
  return (
    <>
      <p>{suggestion.profile ? t('imports.fromProfile', { name: suggestion.profile.name }) : t('imports.suggested')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col">{t('imports.samples')}</th>
            <th scope="col">{t('imports.field')}</th>
          </tr>
        </thead>
        <tbody>
          {suggestion.columns.map((column, index) => (
            <tr key={index}>
              <th scope="row">{column.header || t('imports.unnamed', { number: String(index + 1) })}</th>
              <td className={styles.secondary}>{column.samples.slice(0, 3).join(' · ')}</td>
              <td>
                <Select
                  aria-label={t('imports.fieldOf', { column: column.header })}
                  options={options}
                  selectedKey={mapping.find(entry => entry.column === index)?.field ?? ''}
                  onSelectionChange={key => assign(index, String(key ?? ''))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Switch label={t('imports.full')} isSelected={mode === 'full'} onChange={isFull => setMode(isFull ? 'full' : 'add')} />
      {missing.length > 0 && (
        <p role="alert" className={styles.warning}>
          {t('imports.missing', { fields: missing.map(field => field.title[language]).join(', ') })}
        </p>
      )}
      {check.isError && <ErrorPanel error={check.error} />}
      <div className={styles.actions}>
        <Button onPress={save} isDisabled={missing.length > 0 || check.isPending}>
          {t('imports.check')}
        </Button>
        <ProfileBar run={run} mapping={mapping} treatments={treatments} profile={suggestion.profile} />
      </div>
    </>
  );
}

/** Which column holds what: suggested by the headers or by a saved profile, changed by hand. */
export function MappingStep({ run, onChecked }: MappingStepProps) {
  const suggestion = useImportSuggestion(run.id);
  if (suggestion.isPending) return <LoadingState lines={6} />;
  if (suggestion.isError) return <ErrorPanel error={suggestion.error} onRetry={() => suggestion.refetch()} />;
  return <MappingForm run={run} onChecked={onChecked} suggestion={suggestion.data} />;
}
