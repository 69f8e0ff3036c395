import { identityApiRef, toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuSeparator, MenuTrigger } from '@backstage/ui';
import { RiKeyboardLine, RiLogoutBoxRLine, RiSettings3Line, RiUserLine } from '@remixicon/react';
import { Avatar } from '@tos/shell-react';
import { useNavigate } from 'react-router-dom';
import { useLanguageSwitch } from '../language/useLanguageSwitch';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import { themeChoices, useThemeSwitch } from '../theme/useThemeSwitch';
import { ChoiceSubmenu } from './ChoiceSubmenu';
import styles from './nav.module.css';
import { useSignedInPerson } from './useSignedInPerson';

interface UserMenuProps {
  collapsed?: boolean;
  onShortcuts: () => void;
  onNavigate?: () => void;
}

function useSignOut() {
  const { t } = useTranslationRef(shellTranslationRef);
  const identityApi = useApi(identityApiRef);
  const toastApi = useApi(toastApiRef);
  return () => identityApi.signOut().catch(() => toastApi.post({ title: t('menu.signOutFailed'), status: 'danger' }));
}

/** The account: own page, settings, language, appearance, shortcuts, sign-out. */
export function UserMenu({ collapsed = false, onShortcuts, onNavigate }: UserMenuProps) {
  const { t } = useTranslationRef(shellTranslationRef);
  const navigate = useNavigate();
  const person = useSignedInPerson();
  const { language, languages, choose: chooseLanguage } = useLanguageSwitch();
  const { theme, choose: chooseTheme } = useThemeSwitch();
  const signOut = useSignOut();
  const name = person?.name ?? '…';

  const open = (href: string) => {
    onNavigate?.();
    navigate(href);
  };
  return (
    <MenuTrigger>
      <Button variant="tertiary" className={styles.account}>
        <Avatar name={name} src={person?.picture} size={32} />
        <span className={styles.hidden}>{t('menu.label')} </span>
        <span className={collapsed ? styles.hidden : styles.accountText}>
          <span>{name}</span> <small>{person?.email}</small>
        </span>
      </Button>
      <Menu placement="top start">
        {person && (
          <MenuItem iconStart={<RiUserLine />} onAction={() => open(person.href)}>
            {t('menu.profile')}
          </MenuItem>
        )}
        <MenuItem iconStart={<RiSettings3Line />} onAction={() => open('/settings')}>
          {t('menu.settings')}
        </MenuItem>
        <MenuSeparator />
        <ChoiceSubmenu label={t('menu.language')} chosen={language} choices={languages} onChoose={chooseLanguage} />
        <ChoiceSubmenu
          label={t('menu.theme')}
          chosen={theme}
          choices={themeChoices.map(id => ({ id, name: t(`theme.${id}`) }))}
          onChoose={chooseTheme}
        />
        <MenuItem iconStart={<RiKeyboardLine />} onAction={onShortcuts}>
          {t('menu.shortcuts')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem iconStart={<RiLogoutBoxRLine />} onAction={signOut}>
          {t('menu.signOut')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
