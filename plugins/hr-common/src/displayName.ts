/** The parts of a name, as people write them. */
export interface NameParts {
  firstName: string;
  lastName: string;
  /** Academic title, e.g. `Dr.`. */
  title?: string | null;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Name for reading: `Dr. Anna Becker`. */
export function displayName({ title, firstName, lastName }: NameParts): string {
  return tidy(`${title ?? ''} ${firstName} ${lastName}`);
}

/** Name for sorted lists: `Becker, Anna`. */
export function sortableName({ firstName, lastName }: NameParts): string {
  return [tidy(lastName), tidy(firstName)].filter(Boolean).join(', ');
}
