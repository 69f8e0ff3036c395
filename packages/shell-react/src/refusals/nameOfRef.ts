/** A readable name of an actor: `user:default/petra.hartmann` is "Petra Hartmann"; plugins keep their id. */
export function nameOfRef(ref: string): string {
  const [, name] = /^user:(?:[^/]+\/)?(.+)$/.exec(ref) ?? [];
  if (!name) return ref.replace(/^[^:]*:(?:default\/)?/, '');
  return name
    .split(/[.\s_]+/)
    .map(part => part.charAt(0).toLocaleUpperCase() + part.slice(1))
    .join(' ');
}
