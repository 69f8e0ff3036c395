import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import { Avatar, PageContent } from '@tos/shell-react';
import { Link } from 'react-router-dom';
import { useLanguageSwitch } from '../language/useLanguageSwitch';
import { useSignedInPerson } from '../nav/useSignedInPerson';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import { themeChoices, useThemeSwitch, type ThemeChoice } from '../theme/useThemeSwitch';
import styles from './GeneralSettings.module.css';

/** Account, language and appearance. */
export function GeneralSettings() {
  const { t } = useTranslationRef(shellTranslationRef);
  const person = useSignedInPerson();
  const { language, languages, choose: chooseLanguage } = useLanguageSwitch();
  const { theme, choose: chooseTheme } = useThemeSwitch();
  return (
    <PageContent width="narrow">
      {person && (
        <section className={styles.card}>
          <h2>{t('settings.profile')}</h2>
          <Link to={person.href} className={styles.person}>
            <Avatar name={person.name} src={person.picture} size={48} />
            <span>
              <strong>{person.name}</strong>
              <small>{person.email}</small>
            </span>
          </Link>
        </section>
      )}
      <section className={styles.card}>
        <RadioGroup label={t('settings.language')} description={t('settings.languageHint')} value={language} onChange={chooseLanguage}>
          {languages.map(({ id, name }) => (
            <Radio key={id} value={id}>
              {name}
            </Radio>
          ))}
        </RadioGroup>
      </section>
      <section className={styles.card}>
        <RadioGroup
          label={t('settings.theme')}
          description={t('settings.themeHint')}
          value={theme}
          onChange={value => chooseTheme(value as ThemeChoice)}
        >
          {themeChoices.map(id => (
            <Radio key={id} value={id}>
              {t(`theme.${id}`)}
            </Radio>
          ))}
        </RadioGroup>
      </section>
    </PageContent>
  );
}
