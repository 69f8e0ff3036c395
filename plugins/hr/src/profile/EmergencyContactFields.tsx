import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useFieldArray, type Control, type FieldValues } from 'react-hook-form';
import { TextControl } from '../lib/form/controls';
import styles from '../lib/form/form.module.css';
import { profileTranslationRef } from './profileTranslationRef';

const MOST = 5;

/** Who is to be told in an emergency: up to five people. Any form with `emergencyContacts` can hold them. */
export function EmergencyContactFields({ control: given }: { control: unknown }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const control = given as Control<FieldValues>;
  const { fields, append, remove } = useFieldArray({ control, name: 'emergencyContacts' });
  return (
    <fieldset className={styles.group}>
      <legend>{t('field.emergencyContacts')}</legend>
      {fields.map(({ id, ...row }, index) => (
        <div key={id} className={styles.row}>
          <TextControl control={control} name={`emergencyContacts.${index}.name`} label={t('field.contactName')} />
          <TextControl control={control} name={`emergencyContacts.${index}.relation`} label={t('field.relation')} />
          <TextControl control={control} name={`emergencyContacts.${index}.phone`} label={t('field.phone')} type="tel" />
          <ButtonIcon
            variant="secondary"
            aria-label={t('removeContact', { name: (row as { name?: string }).name || t('newContact') })}
            icon={<RiDeleteBinLine aria-hidden />}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      {fields.length < MOST && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine aria-hidden />}
          onPress={() => append({ name: '', relation: '', phone: '' })}
        >
          {t('addContact')}
        </Button>
      )}
    </fieldset>
  );
}
