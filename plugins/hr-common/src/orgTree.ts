/** What the tree functions need to know of a unit. */
export interface TreeItem {
  id: string;
  parentId: string | null;
}

/** A unit with the units below it. */
export type TreeNode<T extends TreeItem> = T & { children: TreeNode<T>[] };

/**
 * Turns a flat list into trees, in the order of the list. A unit whose parent is not in the list becomes a root.
 * Of units in a circle the first becomes a root, so that none disappears.
 */
export function buildOrgTree<T extends TreeItem>(items: readonly T[]): TreeNode<T>[] {
  const nodes = new Map(items.map(item => [item.id, { ...item, children: [] } as TreeNode<T>]));
  const parentOf = (node: TreeNode<T>) => nodes.get(node.parentId ?? '');
  const reached = new Set<TreeNode<T>>();
  const reach = (node: TreeNode<T>) => {
    const open = [node];
    for (let next = open.pop(); next; next = open.pop()) {
      reached.add(next);
      open.push(...next.children);
    }
  };
  for (const node of nodes.values()) parentOf(node)?.children.push(node);
  const roots = [...nodes.values()].filter(node => !parentOf(node));
  roots.forEach(reach);
  for (const node of nodes.values()) {
    if (!reached.has(node)) {
      const siblings = parentOf(node)!.children;
      siblings.splice(siblings.indexOf(node), 1);
      roots.push(node);
      reach(node);
    }
  }
  return roots;
}

/** The units above `id`, from the root down, without the unit itself; empty for an unknown id. Ends in a circle, too. */
export function breadcrumbs<T extends TreeItem>(items: readonly T[], id: string): T[] {
  const byId = new Map(items.map(item => [item.id, item]));
  const path: T[] = [];
  const seen = new Set([id]);
  for (let next = byId.get(byId.get(id)?.parentId ?? ''); next && !seen.has(next.id); next = byId.get(next.parentId ?? '')) {
    seen.add(next.id);
    path.unshift(next);
  }
  return path;
}
