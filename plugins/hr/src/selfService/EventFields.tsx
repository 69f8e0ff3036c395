import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@tos/shell-react';
import { documentsTranslationRef } from '../documents/documentsTranslationRef';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { useShowValue } from '../profile/useShowValue';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import styles from './selfService.module.css';

/** A touched field; without values where they may not be seen. */
export interface EventField {
  field: string;
  before?: unknown;
  after?: unknown;
}

const isNothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
/** What a reader could make nothing of, e.g. seats of an import by their keys. */
const isStructure = (value: unknown) =>
  Array.isArray(value)
    ? value.some(item => typeof item === 'object' && !('name' in Object(item)))
    : typeof value === 'object' && value !== null;
/** What serves to find a file again, and tells a reader nothing. */
const TECHNICAL = ['document', 'sha256', 'deleted'];
const hasValues = (field: EventField) => 'before' in field || 'after' in field;

/** Which fields an event touched, with their values before and after where they may be seen. */
export function EventFields({ fields: all }: { fields: EventField[] }) {
  const fields = all.filter(({ field }) => !TECHNICAL.includes(field));
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const { t: ofDocuments } = useTranslationRef(documentsTranslationRef);
  const { list } = useFormat();
  const show = useShowValue();
  if (fields.length === 0) return null;
  const labelOf = (name: string) => {
    const key = `field.${name}`;
    const label: string = tp(key as 'field.address');
    return label === key ? name : label;
  };
  const shown = fields.filter(field => !hasValues(field) || !isNothing(field.before) || !isNothing(field.after));
  if (!fields.some(hasValues)) return <p className={styles.secondary}>{list(fields.map(({ field }) => labelOf(field)))}</p>;
  const text = (name: string, value: unknown) => {
    if (isStructure(value)) return '…';
    if (name === 'documentClass' && value) return ofDocuments(`class.${value}` as 'class.other');
    return show(name, value) || t('diff.empty');
  };
  return (
    <ul className={styles.fields}>
      {shown.map(({ field, before, after }) => (
        <li key={field}>
          {labelOf(field)}: <span className={styles.before}>{text(field, before)}</span> →{' '}
          <span className={styles.after}>{text(field, after)}</span>
        </li>
      ))}
    </ul>
  );
}
