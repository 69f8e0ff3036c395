import type { OrgUnitNode } from '@tos/plugin-hr-common';
import { unitOptions, unitTree, type UnitBranch } from './unitOptions';

const figures = { heads: 0, vacancies: 0, fte: 0, budgetFte: 0 };
const unit = (id: string, parentId: string | null, name = id): OrgUnitNode => ({
  id,
  parentId,
  name,
  nameEn: `${name} (en)`,
  entityName: id,
  kind: 'team',
  leads: [],
  own: figures,
  total: figures,
});
const wording = { localName: (german: string | null) => german ?? '', compare: (a: string, b: string) => a.localeCompare(b, 'de') };
const shape = (branches: UnitBranch[]): string => branches.map(({ unit: { id }, children }) => `${id}(${shape(children)})`).join('');

describe('unitTree', () => {
  it.each([
    ['sorts siblings as the language does', [unit('r', null), unit('b', 'r', 'Zink'), unit('a', 'r', 'Äpfel')], 'r(a()b())'],
    ['keeps several roots', [unit('x', null), unit('y', null)], 'x()y()'],
    ['shows a unit whose parent is not visible as a root', [unit('x', 'hidden')], 'x()'],
    ['knows nothing', [], ''],
  ])('%s', (_name, units, expected) => {
    expect(shape(unitTree(units, wording))).toBe(expected);
  });
});

describe('unitOptions', () => {
  it('indents by level', () => {
    expect(unitOptions([unit('r', null), unit('a', 'r')], wording).map(option => option.label)).toEqual(['r', '\u2003a']);
  });
});
