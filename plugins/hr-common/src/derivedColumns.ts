import { emailKey } from './emailKey';
import { groupEntityName, userEntityName } from './entityName';
import { foldText } from './foldText';
import { personSearchText } from './searchWords';
import { sortableName } from './displayName';

/** Columns of `person` that every writer computes anew from the others. */
export function derivePersonColumns(person: Parameters<typeof personSearchText>[0]) {
  return {
    entity_name: userEntityName(person),
    email_key: emailKey(person.email),
    sort_name: foldText(sortableName(person)),
    search_text: personSearchText(person),
  };
}

/** Columns of `org_unit` that every writer computes anew from the others. */
export function deriveOrgUnitColumns(unit: { externalKey: string; name: string; nameEn?: string | null }) {
  return {
    entity_name: groupEntityName(unit),
    search_text: foldText([unit.name, unit.nameEn, unit.externalKey].filter(Boolean).join(' ')),
  };
}
