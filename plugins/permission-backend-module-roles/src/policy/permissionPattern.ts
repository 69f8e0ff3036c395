const PART = /^(\*|[A-Za-z0-9_-]+)$/;

/** Whether a text may stand after `allow:`: names and `*`, separated by dots. */
export function isPattern(text: string): boolean {
  return text.split('.').every(part => PART.test(part));
}

/** A test for permission names. `*` stands for one or more dotted parts; `hr.*` is every permission of HR. */
export function patternMatcher(pattern: string): (name: string) => boolean {
  const parts = pattern.split('.').map(part => (part === '*' ? '[^.]+(?:\\.[^.]+)*' : part));
  const expression = new RegExp(`^${parts.join('\\.')}$`);
  return name => expression.test(name);
}
