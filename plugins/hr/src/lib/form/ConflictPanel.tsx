import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useFormat } from '@tos/shell-react';
import { nameOfRef } from '../nameOfRef';
import { formTranslationRef } from './formTranslationRef';
import type { ConflictField, FasterSave } from './useVersionedForm';
import styles from './conflict.module.css';

interface ConflictPanelProps<V> {
  conflict: ConflictField<V>[];
  faster: FasterSave;
  /** How a reader calls a field. */
  labelOf: (name: keyof V & string) => string;
  /** How a reader sees a value; default: as text. */
  show?: (name: keyof V & string, value: unknown) => string;
  onTakeTheirs: (name: keyof V & string) => void;
}

/** Shows what somebody else saved while this form was open, and asks where both changed the same field. */
export function ConflictPanel<V>({ conflict, faster, labelOf, show, onTakeTheirs }: ConflictPanelProps<V>) {
  const { t } = useTranslationRef(formTranslationRef);
  const { dateTime } = useFormat();
  if (conflict.length === 0) return null;
  const title = faster.by ? t('conflict.titleBy', { name: nameOfRef(faster.by), time: dateTime(faster.at) }) : t('conflict.title');
  const contested = conflict.filter(field => field.isContested);
  const text = (name: keyof V & string, value: unknown) =>
    value === null || value === undefined || value === '' ? t('conflict.empty') : (show?.(name, value) ?? String(value));
  return (
    <section className={styles.panel} role="alert" aria-label={t('conflict.title')}>
      <Alert status="warning" icon title={title} description={t('conflict.text')} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.before')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.map(({ name, before, theirs, mine, isContested }) => (
            <tr key={name}>
              <th scope="row">{labelOf(name)}</th>
              <td data-label={t('conflict.before')}>{text(name, before)}</td>
              <td data-label={t('conflict.theirs')}>{text(name, theirs)}</td>
              <td data-label={t('conflict.mine')}>
                {isContested ? (
                  <span className={styles.choice}>
                    <span>
                      {text(name, mine)} <small>({t('conflict.keptMine')})</small>
                    </span>
                    <Button size="small" variant="secondary" onPress={() => onTakeTheirs(name)}>
                      {t('conflict.takeTheirs')}
                    </Button>
                  </span>
                ) : (
                  <small>{t('conflict.untouched')}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {contested.length > 1 && (
        <Button variant="secondary" onPress={() => contested.forEach(field => onTakeTheirs(field.name))}>
          {t('conflict.takeAll')}
        </Button>
      )}
    </section>
  );
}
