import { useTranslationRef, type TranslationFunction } from '@backstage/frontend-plugin-api';
import type { AccessCondition, AccessMatrixPermission } from '@tos/plugin-access-common';
import { useLanguage } from '@tos/shell-react';
import { accessTranslationRef } from '../translations/accessTranslationRef';
import { inLanguage } from './permissionGroups';

const ROLES = ['tos-admin', 'tos-hr', 'tos-lead', 'tos-lean', 'tos-works-council', 'tos-employee'] as const;
const PLUGINS = ['catalog', 'hr', 'permission'] as const;

/** See {@link useAccessTexts}. */
export interface AccessTexts {
  t: TranslationFunction<(typeof accessTranslationRef)['T']>;
  language: string;
  roleTitle(role: string): string;
  pluginTitle(pluginId: string): string;
  /** What the conditions of a permission mean, one sentence for all of them. */
  explain(names: string[], permission: AccessMatrixPermission, conditions: AccessCondition[]): string;
}

/** The page's texts, with readable names for what the product knows and plain names for what companies add. */
export function useAccessTexts(): AccessTexts {
  const { t } = useTranslationRef(accessTranslationRef);
  const language = useLanguage();

  return {
    t,
    language,
    roleTitle(role) {
      const known = ROLES.find(name => name === role);
      return known ? t(`roles.${known}`) : role;
    },
    pluginTitle(pluginId) {
      const known = PLUGINS.find(name => name === pluginId);
      return known ? t(`plugins.${known}`) : pluginId;
    },
    explain(names, permission, conditions) {
      const meaning = (name: string) => {
        const condition = conditions.find(other => other.name === name && other.resourceType === permission.resourceType);
        return inLanguage(condition?.description, language) || name;
      };
      return t('grant.explanation', { explanation: names.map(meaning).join(t('grant.any')) });
    },
  };
}
