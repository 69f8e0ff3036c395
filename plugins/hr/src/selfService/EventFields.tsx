import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@tos/shell-react';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { useShowValue } from '../profile/useFieldLabel';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import styles from './selfService.module.css';

/** A touched field; without values where they may not be seen. */
export interface EventField {
  field: string;
  before?: unknown;
  after?: unknown;
}

const hasValues = (field: EventField) => 'before' in field || 'after' in field;

/** Which fields an event touched, with their values before and after where they may be seen. */
export function EventFields({ fields }: { fields: EventField[] }) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const { list } = useFormat();
  const show = useShowValue();
  if (fields.length === 0) return null;
  const labelOf = (name: string) => {
    const key = `field.${name}`;
    const label: string = tp(key as 'field.address');
    return label === key ? name : label;
  };
  if (!fields.some(hasValues)) return <p className={styles.secondary}>{list(fields.map(({ field }) => labelOf(field)))}</p>;
  const text = (name: string, value: unknown) => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value);
    return show(name, value) || t('diff.empty');
  };
  return (
    <ul className={styles.fields}>
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          {labelOf(field)}: <span className={styles.before}>{text(field, before)}</span> →{' '}
          <span className={styles.after}>{text(field, after)}</span>
        </li>
      ))}
    </ul>
  );
}
