/** The name part of a user or plugin reference: `user:default/anna.becker` is shown as `anna.becker`. */
export const nameOf = (ref: string) => ref.replace(/^user:default\//, '');
