import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { NewChangeRequest, type PersonRecord } from '@tos/plugin-hr-common';
import { LinesControl, TextControl } from '../lib/form/controls';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import forms from '../lib/form/form.module.css';
import { EmergencyContactFields } from '../profile/EmergencyContactFields';
import { privateOf } from '../profile/privateValues';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { ChangeDiff } from './ChangeDiff';
import { changedFields } from './changedFields';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { useOwnRequestActions } from './useChangeRequests';
import styles from './selfService.module.css';

/** Proposes a change of the own data; what would change is shown before it is sent. */
export function ProposeForm({ record, onClose }: { record: PersonRecord; onClose: () => void }) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const toastApi = useApi(toastApiRef);
  const actions = useOwnRequestActions();
  const { birthDate: _birth, gender: _gender, ...stored } = privateOf(record).values;
  const created = useNewForm<typeof stored & { note: string }, NewChangeRequest, unknown>({
    values: { ...stored, note: '' },
    schema: NewChangeRequest,
    create: ({ note, ...wanted }) => actions.create.mutateAsync({ ...changedFields(stored, wanted), note }),
    onCreated: () => {
      toastApi.post({ title: t('propose.sent'), status: 'success', timeout: 4_000 });
      onClose();
    },
  });
  const { control, watch } = created.form;
  const { note: _note, ...typed } = watch();
  const changes = changedFields(stored, typed);
  return (
    <NewForm
      created={created as never}
      label={t('propose.title')}
      submitLabel={t('propose.send')}
      isDisabled={Object.keys(changes).length === 0}
      onCancel={onClose}
    >
      <div className={forms.grid}>
        <LinesControl className={forms.wide} control={control} name="address" label={tp('field.address')} />
        <TextControl control={control} name="email" label={tp('field.privateEmail')} type="email" />
        <TextControl control={control} name="phone" label={tp('field.privatePhone')} type="tel" />
        <TextControl control={control} name="accountHolder" label={tp('field.accountHolder')} />
        <TextControl control={control} name="iban" label={tp('field.iban')} />
        <TextControl control={control} name="bic" label={tp('field.bic')} />
        <div className={forms.wide}>
          <EmergencyContactFields control={control} />
        </div>
        <LinesControl className={forms.wide} control={control} name="note" label={t('propose.note')} rows={2} />
      </div>
      <h4 className={styles.heading}>{t('propose.preview')}</h4>
      {Object.keys(changes).length === 0 ? (
        <p className={styles.secondary}>{t('propose.nothing')}</p>
      ) : (
        <ChangeDiff before={stored as never} after={changes} />
      )}
    </NewForm>
  );
}
