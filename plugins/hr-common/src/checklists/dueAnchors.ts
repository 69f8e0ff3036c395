/** What a due date counts from. */
export const dueAnchors = ['entry', 'exit', 'start'] as const;
export type DueAnchor = (typeof dueAnchors)[number];
