import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { catalogListTranslationRef } from './catalogTranslationRef';

const KINDS = ['user', 'group', 'api', 'component', 'system', 'domain', 'resource', 'location'] as const;
const TYPES = ['company', 'site', 'division', 'department', 'team', 'staff'] as const;

/** Names of kinds and types in the reader's language; what a plugin brings along is shown as it is. */
export function useCatalogNames() {
  const { t } = useTranslationRef(catalogListTranslationRef);
  return useMemo(
    () => ({
      kindName(kind: string): string {
        const known = KINDS.find(name => name === kind);
        return known ? t(`kind.${known}`) : kind;
      },
      typeName(type: string): string {
        const known = TYPES.find(name => name === type);
        return known ? t(`type.${known}`) : type;
      },
    }),
    [t],
  );
}
