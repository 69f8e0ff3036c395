import { displayName, userEntityRef, type PersonRef, type PersonSummary, type UnitRef } from '@tos/plugin-hr-common';
import { positionsOn, unitsOn, type Days } from '../database/datedSql';
import { sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';

/** Row of {@link summaryColumns}. */
export interface PersonSummaryRow extends PersonRefRow {
  email: string | null;
  phone: string | null;
  mobile: string | null;
  location: string | null;
  position_title: string | null;
  position_title_en: string | null;
  unit_id: string | null;
  unit_name: string | null;
  unit_name_en: string | null;
  unit_entity_name: string | null;
}

/** Row of {@link refColumns}. */
export interface PersonRefRow {
  id: string;
  entity_name: string;
  first_name: string;
  last_name: string;
  title: string | null;
  photo?: number | null;
}

/** Row of a unit reference. */
export interface UnitRefRow {
  id: string;
  name: string;
  name_en: string | null;
  entity_name: string;
}

/** Version of the photo of the person under `alias` as `photo`, with their consent; the query finds only people whom the reader may see. */
const photoColumn = (alias: string) => `(select pictured.version from person_photo pictured
  join person_private consenting on consenting.person_id = pictured.person_id and consenting.photo_consent
  where pictured.person_id = ${alias}.id and pictured.small_file_id is not null) as photo`;

/** What a reference to a person needs. */
export const refColumns = (alias: string) =>
  word([...['id', 'entity_name', 'first_name', 'last_name', 'title'].map(column => `${alias}.${column}`), photoColumn(alias)].join(', '));

/** Columns of a list row; `p` is the person and `held` comes from {@link heldPosition}. */
export const summaryColumns = sql`${refColumns('p')}, p.email, p.phone, p.mobile, p.location, held.position_title,
  held.position_title_en, held.unit_id, held.unit_name, held.unit_name_en, held.unit_entity_name`;

/** Joins the main position of person `p` on the day, if there is one, as `held`. */
export const heldPosition = (days: Days): Sql => sql`
  left join lateral (
    select a.position_id, o.title as position_title, o.title_en as position_title_en, u.id as unit_id, u.name as unit_name,
        u.name_en as unit_name_en, u.entity_name as unit_entity_name
      from employment e
      join assignment a on a.employment_id = e.id and ${validOn('a', days.date)}
      join ${positionsOn(days)} o on o.id = a.position_id
      join ${unitsOn(days)} u on u.id = o.org_unit_id
      where e.person_id = p.id and ${activeOn('e', days.date)}
      order by a.is_primary desc, a.share desc, a.id
      limit 1) held on true`;

export function toUnitRef(row: UnitRefRow): UnitRef {
  return { id: row.id, name: row.name, nameEn: row.name_en, entityName: row.entity_name };
}

export function toPersonRef(row: PersonRefRow): PersonRef {
  const name = displayName({ firstName: row.first_name, lastName: row.last_name, title: row.title });
  return { id: row.id, displayName: name, userEntityRef: userEntityRef(row.entity_name), photo: row.photo };
}

export function toPersonSummary(row: PersonSummaryRow): PersonSummary {
  return {
    ...toPersonRef(row),
    firstName: row.first_name,
    lastName: row.last_name,
    title: row.title,
    email: row.email,
    phone: row.phone,
    mobile: row.mobile,
    location: row.location,
    positionTitle: row.position_title,
    positionTitleEn: row.position_title_en,
    unit:
      row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name!, nameEn: row.unit_name_en, entityName: row.unit_entity_name! },
  };
}
