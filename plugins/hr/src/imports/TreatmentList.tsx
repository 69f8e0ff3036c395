import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, TextField } from '@backstage/ui';
import { choicesOf, recommendedTreatments, type ImportRun, type TreatmentChoice } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import styles from './imports.module.css';

type Group = ImportRun['problems']['groups'][number];

interface TreatmentListProps {
  run: ImportRun;
  onChange: (treatments: ImportRun['treatments']) => void;
  isDisabled: boolean;
}

function GroupRow({ run, group, onChange, isDisabled }: TreatmentListProps & { group: Group }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const chosen = run.treatments.find(treatment => treatment.problem === group.problem && !treatment.key);
  const [target, setTarget] = useState(chosen?.target ?? '');
  const [pending, setPending] = useState<TreatmentChoice>();
  const others = run.treatments.filter(treatment => treatment.problem !== group.problem || treatment.key);
  const choose = (choice: TreatmentChoice) => {
    if (choice === 'attach') setPending(choice);
    else onChange([...others, { problem: group.problem, choice }]);
  };
  return (
    <li className={styles.treatment}>
      <span className={styles.grow}>
        <strong>{t(`imports.problem.${group.problem}`)}</strong>
        <span className={styles.secondary}>{t('imports.places', { count: group.count, formatted: number(group.count) })}</span>
      </span>
      <Select
        aria-label={t('imports.treatmentOf', { problem: t(`imports.problem.${group.problem}`) })}
        isDisabled={isDisabled}
        options={choicesOf(run.kind, group.problem).map(choice => ({ value: choice, label: t(`imports.choice.${choice}`) }))}
        selectedKey={pending ?? chosen?.choice ?? 'reject'}
        onSelectionChange={key => choose(key as TreatmentChoice)}
      />
      {pending === 'attach' && (
        <>
          <TextField aria-label={t('imports.attachTo')} placeholder={t('imports.attachTo')} value={target} onChange={setTarget} />
          <Button
            variant="secondary"
            isDisabled={!target.trim() || isDisabled}
            onPress={() => onChange([...others, { problem: group.problem, choice: 'attach', target: target.trim() }])}
          >
            {t('imports.use')}
          </Button>
        </>
      )}
    </li>
  );
}

/** What is to be done with each kind of problem; the default is to refuse the file. */
export function TreatmentList(props: TreatmentListProps) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { run, onChange, isDisabled } = props;
  const { groups, open } = run.problems;
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="treatments">
      <h3 id="treatments" className={styles.heading}>
        {t('imports.treatments')}
      </h3>
      <ul className={styles.runs}>
        {groups.map(group => (
          <GroupRow key={`${group.problem}-${run.version}`} {...props} group={group} />
        ))}
      </ul>
      {open > 0 && (
        <Button variant="secondary" isDisabled={isDisabled} onPress={() => onChange(recommendedTreatments(run.kind))}>
          {t('imports.recommend')}
        </Button>
      )}
    </section>
  );
}
