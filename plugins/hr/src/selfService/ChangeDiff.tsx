import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFieldLabel } from '../profile/useFieldLabel';
import { useShowValue } from '../profile/useShowValue';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import styles from './selfService.module.css';

interface ChangeDiffProps {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** Before and after, field by field; below each other on a phone. */
export function ChangeDiff({ before, after }: ChangeDiffProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const labelOf = useFieldLabel();
  const show = useShowValue();
  const text = (name: string, value: unknown) => show(name, value) || t('diff.empty');
  return (
    <table className={styles.diff}>
      <thead>
        <tr>
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{t('diff.before')}</th>
          <th scope="col">{t('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.keys(after).map(name => (
          <tr key={name}>
            <th scope="row">{labelOf(name)}</th>
            <td data-label={t('diff.before')} className={styles.before}>
              {text(name, before[name])}
            </td>
            <td data-label={t('diff.after')} className={styles.after}>
              {text(name, after[name])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
