const KNOWN = new Set(['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']);

/**
 * Reads a Dockerfile into `[{ name, image, steps: [{ instruction, value, line }] }]`. What it does not understand is an error, so
 * that a step can never be passed over unnoticed.
 */
export function parseDockerfile(text) {
  const stages = [];
  for (const { value, line } of logicalLines(text)) {
    const [, instruction, rest] = /^(\w+)\s+([\s\S]*)$/.exec(value) ?? [];
    if (!KNOWN.has(instruction)) throw new Error(`Dockerfile line ${line}: "${value}" is not understood`);
    if (instruction === 'FROM') {
      const [, image, name] = /^(\S+)\s+AS\s+(\S+)$/.exec(rest) ?? [];
      if (!name) throw new Error(`Dockerfile line ${line}: a stage needs a name (FROM image AS name)`);
      stages.push({ name, image, steps: [] });
    } else {
      stages.at(-1).steps.push({ instruction, value: rest, line });
    }
  }
  return stages;
}

function* logicalLines(text) {
  let pending = '';
  let start = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const lineText = raw.trim();
    if (lineText === '' || lineText.startsWith('#')) continue;
    if (!pending) start = index + 1;
    pending += lineText.endsWith('\\') ? `${lineText.slice(0, -1)} ` : lineText;
    if (lineText.endsWith('\\')) continue;
    yield { value: pending, line: start };
    pending = '';
  }
}
