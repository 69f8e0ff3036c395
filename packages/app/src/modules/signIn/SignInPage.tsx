import { configApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useDocumentTitle } from '@tos/shell-react';
import { useState } from 'react';
import { Mark } from '../brand/Mark';
import { LanguageSwitch } from '../language/LanguageSwitch';
import { HelpContact } from './HelpContact';
import { keycloakSessionApiRef } from './keycloakSessionApi';
import type { SignInProblem } from './readProblem';
import styles from './SignInPage.module.css';
import { signInTranslationRef } from './signInTranslationRef';
import { useIssuerStatus } from './useIssuerStatus';

/** Problems that a new attempt with the same account will not solve. */
const NEEDS_HELP: readonly SignInProblem[] = ['person-unknown', 'person-ambiguous', 'roles-missing', 'failed'];

interface NoticeProps {
  title: string;
  text: string;
  tone: 'warning' | 'danger';
}

function Notice({ title, text, tone }: NoticeProps) {
  return (
    <div role="alert" className={`${styles.notice} ${styles[tone]}`}>
      <strong>{title}</strong>
      <p>{text}</p>
    </div>
  );
}

/** The page in front of the portal: sign in, or read why that is not possible and whom to ask. */
export function SignInPage({ problem }: { problem?: SignInProblem }) {
  const { t } = useTranslationRef(signInTranslationRef);
  const organization = useApi(configApiRef).getOptionalString('organization.name') ?? 'tOS';
  const session = useApi(keycloakSessionApiRef);
  const { status, contact, ask } = useIssuerStatus();
  const [leaving, setLeaving] = useState(false);
  useDocumentTitle(t('title'));

  const knownAccount = problem === 'person-unknown' || problem === 'person-ambiguous';
  const signIn = async () => {
    setLeaving(true);
    const answer = await ask();
    if (answer === 'available') await session.signIn(window.location.href, { otherAccount: knownAccount });
    else setLeaving(false);
  };
  const blocked = status === 'unavailable' || status === 'offline';

  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <div className={styles.brand}>
          <Mark size={44} />
          <span>tOS</span>
        </div>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.intro}>{t('intro', { organization })}</p>
        {problem && <Notice tone="danger" title={t(`problem.${problem}.title`)} text={t(`problem.${problem}.text`)} />}
        {blocked && <Notice tone="warning" title={t(`${status}.title`)} text={t(`${status}.text`)} />}
        <Button size="medium" className={styles.button} onPress={signIn} isDisabled={leaving || blocked}>
          {leaving ? t('redirecting') : t(knownAccount ? 'help.other' : 'button')}
        </Button>
        {problem && NEEDS_HELP.includes(problem) && <HelpContact contact={contact} />}
        <LanguageSwitch className={styles.language} />
      </main>
    </div>
  );
}
