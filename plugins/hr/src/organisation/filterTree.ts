import type { UnitBranch } from './unitOptions';

/** Keeps the branches whose name or lead contains the text, with everything above them. */
export function filterTree(
  branches: UnitBranch[],
  text: string,
  localName: (german: string | null, english: string | null | undefined) => string,
): UnitBranch[] {
  const wanted = text.trim().toLocaleLowerCase();
  const matches = ({ unit }: UnitBranch) =>
    [localName(unit.name, unit.nameEn), ...unit.leads.map(lead => lead.displayName)].some(name =>
      name.toLocaleLowerCase().includes(wanted),
    );
  return branches.flatMap(branch => {
    const children = filterTree(branch.children, text, localName);
    if (matches(branch)) return [branch];
    return children.length > 0 ? [{ ...branch, children }] : [];
  });
}
