import type { ChecklistTemplate, NewChecklistTemplate, TemplateItem } from '@tos/plugin-hr-common';
import { NewChecklistTemplate as schema } from '@tos/plugin-hr-common';
import { useMemo, useState } from 'react';

/** An item in the editor, with a key that stays when it moves. */
export type DraftItem = TemplateItem & { key: number };

/** A template while it is edited. */
export interface TemplateDraft extends Omit<NewChecklistTemplate, 'items'> {
  items: DraftItem[];
}

let lastKey = 0;
const keyed = (item: TemplateItem): DraftItem => ({ ...item, key: ++lastKey });

const emptyItem = (): DraftItem =>
  keyed({
    textDe: '',
    textEn: '',
    ownerRole: 'hr',
    ownerId: null,
    anchor: 'entry',
    offsetMonths: 0,
    offsetDays: 0,
    source: null,
    required: true,
  });

function draftOf(template?: ChecklistTemplate): TemplateDraft {
  if (!template) return { titleDe: '', titleEn: '', trigger: 'preboarding', isActive: true, items: [emptyItem()] };
  const { titleDe, titleEn, trigger, isActive } = template;
  return { titleDe, titleEn, trigger, isActive, items: template.items.map(keyed) };
}

/** What is edited, how it changes, and what would be sent; `body` is undefined while something is missing. */
export function useTemplateDraft(template?: ChecklistTemplate) {
  const [draft, setDraft] = useState(() => draftOf(template));
  const change = (part: Partial<TemplateDraft>) => setDraft(previous => ({ ...previous, ...part }));
  const changeItem = (key: number, part: Partial<TemplateItem>) =>
    setDraft(previous => ({ ...previous, items: previous.items.map(item => (item.key === key ? { ...item, ...part } : item)) }));
  const addItem = () => change({ items: [...draft.items, emptyItem()] });
  const removeItem = (key: number) => change({ items: draft.items.filter(item => item.key !== key) });
  const moveItem = (key: number, by: 1 | -1) => {
    const from = draft.items.findIndex(item => item.key === key);
    const items = [...draft.items];
    [items[from], items[from + by]] = [items[from + by], items[from]];
    change({ items });
  };
  const body = useMemo(() => {
    const items = draft.items.map(({ key: _key, ...item }) => ({ ...item, source: item.source?.trim() || null }));
    const parsed = schema.safeParse({ ...draft, items });
    return parsed.success ? parsed.data : undefined;
  }, [draft]);
  return { draft, body, change, changeItem, addItem, removeItem, moveItem };
}
