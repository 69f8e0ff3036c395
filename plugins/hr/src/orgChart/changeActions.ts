import type { PositionDetail } from '@tos/plugin-hr-common';
import type { HrApi } from '../api';
import type { Choice } from './ChoiceField';

export const positionActions = ['move', 'edit', 'assign', 'unassign', 'dotted', 'undotted', 'addPosition', 'close'] as const;
export const unitActions = ['move', 'rename', 'lead', 'addUnit', 'addPosition', 'merge', 'close'] as const;
/** What can be done with a box. */
export type ChangeAction = (typeof positionActions)[number] | (typeof unitActions)[number];

export const changeFields = [
  'target',
  'person',
  'share',
  'primary',
  'item',
  'topic',
  'name',
  'nameEn',
  'title',
  'titleEn',
  'budgetFte',
  'costCentre',
  'date',
] as const;
export type ChangeField = (typeof changeFields)[number];

/** What was typed; percentages as people write them. */
export interface ChangeValues {
  date: string;
  target: Choice | null;
  person: Choice | null;
  withUnit: boolean;
  primary: boolean;
  share: string;
  budgetFte: string;
  item: string;
  topic: string;
  name: string;
  nameEn: string;
  title: string;
  titleEn: string;
  costCentre: string;
}

/** Which fields an action asks for; the day comes last. */
export const fieldsOf: Record<ChangeAction, ChangeField[]> = {
  move: ['target', 'date'],
  edit: ['title', 'titleEn', 'budgetFte', 'costCentre', 'date'],
  assign: ['person', 'share', 'primary', 'date'],
  unassign: ['item', 'date'],
  dotted: ['target', 'topic', 'date'],
  undotted: ['item', 'date'],
  addPosition: ['title', 'titleEn', 'budgetFte', 'date'],
  close: ['date'],
  rename: ['name', 'nameEn', 'date'],
  lead: ['target', 'date'],
  addUnit: ['name', 'nameEn', 'date'],
  merge: ['target', 'date'],
};

/** Fields without which an action says nothing. */
const REQUIRED: ChangeField[] = ['person', 'topic', 'name', 'title', 'item', 'date'];

/** Whether enough is filled in. A move to nowhere is one below nothing. */
export function isComplete(action: ChangeAction, values: ChangeValues): boolean {
  const needed = fieldsOf[action].filter(field => REQUIRED.includes(field) || (field === 'target' && action !== 'move'));
  return needed.every(field => Boolean(values[field as keyof ChangeValues]));
}

/** Percent or a number of full-time positions as typed, in thousandths; NaN when it is none. */
export function thousandths(text: string, whole: 1 | 100): number {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' ? NaN : Math.round((number * 1000) / whole);
}

/** What a change is about. */
export interface ChangeSubject {
  kind: 'unit' | 'position';
  id: string;
  version: number;
  /** Unit that new positions belong to. */
  unitId: string;
  /** Unit of the target of a move, when the position is to come along. */
  targetUnitId?: string;
}

const orNull = (text: string) => text.trim() || null;

/** Sends a change to HR. */
export function sendChange(
  api: HrApi,
  action: ChangeAction,
  { kind, id, version, unitId, targetUnitId }: ChangeSubject,
  values: ChangeValues,
): Promise<unknown> {
  const params = { id };
  const { date } = values;
  const target = values.target?.id ?? null;
  const position = { title: values.title, titleEn: orNull(values.titleEn), budgetFte: thousandths(values.budgetFte, 1) };
  const unit = { name: values.name, nameEn: orNull(values.nameEn) };
  switch (action) {
    case 'move':
      if (kind === 'unit') return api.changeOrgUnit({ params, body: { version, validFrom: date, parentId: target } });
      return api.changePosition({
        params,
        body: { version, validFrom: date, managerPositionId: target, ...(values.withUnit && targetUnitId && { orgUnitId: targetUnitId }) },
      });
    case 'edit':
      return api.changePosition({ params, body: { version, validFrom: date, ...position, costCentre: orNull(values.costCentre) } });
    case 'assign':
      return api.assignPosition({
        params,
        body: { version, personId: values.person!.id, share: thousandths(values.share, 100), isPrimary: values.primary, validFrom: date },
      });
    case 'unassign':
      return api.endAssignment({ params: { id, assignmentId: values.item }, body: { version, validTo: date } });
    case 'dotted':
      return api.addDottedLine({ params, body: { version, managerPositionId: target!, topic: values.topic, validFrom: date } });
    case 'undotted':
      return api.endDottedLine({ params: { id, lineId: values.item }, body: { version, validTo: date } });
    case 'addPosition':
      return api.createPosition({
        body: { ...position, orgUnitId: unitId, managerPositionId: kind === 'position' ? id : null, validFrom: date },
      });
    case 'close':
      return kind === 'unit'
        ? api.closeOrgUnit({ params, body: { version, validTo: date } })
        : api.closePosition({ params, body: { version, validTo: date } });
    case 'rename':
      return api.changeOrgUnit({ params, body: { version, validFrom: date, ...unit } });
    case 'lead':
      return api.changeOrgUnit({ params, body: { version, validFrom: date, leadPositionId: target } });
    case 'addUnit':
      return api.createOrgUnit({ body: { ...unit, parentId: id, validFrom: date } });
    case 'merge':
      return api.mergeOrgUnit({ params, body: { version, intoId: target!, date } });
    default:
      throw new Error(`unknown action ${action satisfies never}`);
  }
}

/** Assignments or dotted lines that can still be ended on the day. */
export function endableItems(detail: PositionDetail, action: 'unassign' | 'undotted', date: string): Choice[] {
  const isOpen = ({ validTo }: { validTo: string | null }) => validTo === null || validTo > date;
  if (action === 'unassign') return detail.assignments.filter(isOpen).map(({ id, person }) => ({ id, text: person?.displayName ?? '–' }));
  return detail.lines
    .filter(line => line.kind === 'dotted' && isOpen(line))
    .map(({ id, manager, topic }) => ({ id, text: [topic, manager.title].filter(Boolean).join(': ') }));
}
