import type { OrgUnitNode } from '@tos/plugin-hr-common';

interface Wording {
  localName: (german: string | null, english: string | null | undefined) => string;
  compare: (a: string, b: string) => number;
}

/** A node of the tree with what is below it, sorted by name. */
export interface UnitBranch {
  unit: OrgUnitNode;
  level: number;
  children: UnitBranch[];
}

/** The units as a tree. A unit whose parent is not in the list becomes a root, so that nothing is hidden. */
export function unitTree(units: OrgUnitNode[], { localName, compare }: Wording): UnitBranch[] {
  const byParent = new Map<string | null, OrgUnitNode[]>();
  const ids = new Set(units.map(unit => unit.id));
  for (const unit of units) {
    const parent = unit.parentId && ids.has(unit.parentId) ? unit.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), unit]);
  }
  const branches = (parent: string | null, level: number): UnitBranch[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => compare(localName(a.name, a.nameEn), localName(b.name, b.nameEn)))
      .map(unit => ({ unit, level, children: branches(unit.id, level + 1) }));
  return branches(null, 1);
}

/** The tree as indented choices of a select. */
export function unitOptions(units: OrgUnitNode[], wording: Wording): { value: string; label: string }[] {
  const flat = (branches: UnitBranch[]): { value: string; label: string }[] =>
    branches.flatMap(({ unit, level, children }) => [
      { value: unit.id, label: `${'\u2003'.repeat(level - 1)}${wording.localName(unit.name, unit.nameEn)}` },
      ...flat(children),
    ]);
  return flat(unitTree(units, wording));
}
