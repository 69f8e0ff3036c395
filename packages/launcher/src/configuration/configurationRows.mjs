/** How a value is written: `string`, `'a' | 'b'`, `number | string`, `string[]`, … */
function typeOf(schema) {
  if (schema.const !== undefined) return `'${schema.const}'`;
  if (schema.enum) return schema.enum.map(value => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.type === 'array') return `${typeOf(schema.items ?? {})}[]`;
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  return schema.type ?? 'any';
}

/** All objects that the value may be, because a choice of objects offers the keys of each. */
function objectsIn(schema) {
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  return [schema, ...choices.flatMap(objectsIn)].filter(({ properties, additionalProperties, items }) =>
    Boolean(properties || typeof additionalProperties === 'object' || items),
  );
}

/** A duration has the same ten keys wherever it stands; naming it once is enough. */
const isDuration = ({ properties = {} }) => 'milliseconds' in properties && 'hours' in properties;

function childrenOf(key, schema) {
  return objectsIn(schema)
    .filter(candidate => !isDuration(candidate))
    .flatMap(({ properties = {}, additionalProperties, items, required = [] }) => [
      ...Object.entries(properties).map(([name, child]) => ({
        key: key ? `${key}.${name}` : name,
        child,
        required: required.includes(name),
      })),
      ...(typeof additionalProperties === 'object' ? [{ key: `${key}.<name>`, child: additionalProperties, required: false }] : []),
      ...(items && typeof items === 'object' ? [{ key: `${key}[]`, child: items, required: false }] : []),
    ]);
}

/**
 * The keys of one JSON schema, each as `{ key, type, required, visibility, description }`. Objects that only hold further keys and
 * say nothing themselves, and entries of plain lists, are left out.
 */
export function configurationRows(schema, key = '') {
  return childrenOf(key, schema).flatMap(({ key: childKey, child, required }) => {
    const duration = objectsIn(child).some(isDuration);
    const below = configurationRows(child, childKey);
    const row = {
      key: childKey,
      type: duration ? 'duration' : typeOf(child),
      required,
      visibility: child.deepVisibility ?? child.visibility ?? 'backend',
      description: (child.description ?? '').replace(/\s+/g, ' ').trim(),
    };
    const saysNothing = !row.description && (below.length > 0 || childKey.endsWith('[]'));
    return saysNothing ? below : [row, ...below];
  });
}
