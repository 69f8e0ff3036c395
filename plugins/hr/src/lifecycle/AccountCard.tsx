import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { AccountNameBody, type AccountLink } from '@tos/plugin-hr-common';
import { ErrorPanel, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { ProfileCard } from '../profile/ProfileCard';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import { useSetAccountName } from './useLifeCycle';
import styles from './lifeCycle.module.css';

/** Name of the account that IT creates, and since when it is linked. */
export function AccountCard({ personId, account }: { personId: string; account: AccountLink }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { dateTime } = useFormat();
  const [name, setName] = useState(account.username ?? account.proposed ?? '');
  const save = useSetAccountName(personId, t('account.saved'));
  if (account.isLinked) {
    return (
      <ProfileCard title={t('account.title')}>
        <p className={styles.line}>{account.username}</p>
        <p className={styles.secondary}>
          {account.linkedSince ? t('account.linkedSince', { date: dateTime(account.linkedSince) }) : t('account.linked')}
        </p>
      </ProfileCard>
    );
  }
  const isValid = AccountNameBody.shape.username.safeParse(name).success;
  return (
    <ProfileCard title={t('account.title')}>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          if (isValid) save.mutate({ username: name.trim(), version: account.version });
        }}
      >
        <p className={styles.secondary}>{t('account.notLinked')}</p>
        <TextField
          label={t('account.name')}
          description={account.proposed ? t('account.proposed', { name: account.proposed }) : undefined}
          value={name}
          onChange={setName}
          maxLength={60}
          isRequired
        />
        {name !== '' && !isValid && <p className={styles.secondary}>{t('account.invalid')}</p>}
        {save.isError && <ErrorPanel error={save.error} />}
        <div>
          <Button type="submit" isDisabled={!isValid || save.isPending || name.trim() === account.username}>
            {t('account.save')}
          </Button>
        </div>
      </form>
    </ProfileCard>
  );
}
