import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';

/** Something wrong with the configuration, with its place where it is known. */
export interface ConfigFinding {
  file?: string;
  /** From 1. */
  line?: number;
  /** Dotted key. */
  key?: string;
  /** What is wrong and what to do, as a sentence. Never holds a value that may be secret. */
  message: string;
}

/** One configuration file, readable by key. */
export interface ConfigFile {
  file: string;
  /** The line of a key in this file, from 1; `undefined` when the file does not hold it. */
  lineOf(path: string[]): number | undefined;
}

const PLACEHOLDER = /(\${1,2})\{([^{}]*)\}/g;

/**
 * Reads configuration files as text, for what the loader does not notice or does not say: duplicate keys, tabs, and
 * environment variables that are not set (the loader drops such keys silently).
 *
 * @param paths - files in the order in which they are loaded
 */
export async function checkConfigFiles(
  paths: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ findings: ConfigFinding[]; files: ConfigFile[] }> {
  const findings: ConfigFinding[] = [];
  const files: ConfigFile[] = [];
  for (const path of paths) {
    const file = basename(path);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
      findings.push({ file, message: 'The file cannot be read; is its name right?' });
      continue;
    }
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const lineAt = (offset: number) => lines.linePos(offset).line;
    for (const { pos, message } of document.errors) {
      findings.push({ file, line: lineAt(pos[0]), message: firstLine(message) });
    }
    findings.push(...missingVariables(document, env, file, lineAt));
    files.push({ file, lineOf: keys => lineOfKey(document, keys, lineAt) });
  }
  return { findings, files };
}

function firstLine(message: string): string {
  return message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '');
}

function missingVariables(document: Document, env: NodeJS.ProcessEnv, file: string, lineAt: (offset: number) => number): ConfigFinding[] {
  const findings: ConfigFinding[] = [];
  visit(document, {
    Scalar(_key, node, path) {
      for (const [, dollars, name] of String(node.value).matchAll(PLACEHOLDER)) {
        const [variable] = name.trim().split(':-');
        const hasDefault = name.includes(':-');
        if (dollars === '$' && !hasDefault && env[variable] === undefined) {
          findings.push({
            file,
            line: lineAt(node.range?.[0] ?? 0),
            key: keyOf(path),
            message: `The environment variable ${variable} is not set`,
          });
        }
      }
    },
  });
  return findings;
}

function keyOf(path: readonly unknown[]): string {
  return path
    .map(node => (node as { key?: Node }).key)
    .filter(isScalar)
    .map(({ value }) => String(value))
    .join('.');
}

function lineOfKey(document: Document, keys: string[], lineAt: (offset: number) => number): number | undefined {
  for (let length = keys.length; length > 0; length--) {
    const parent = document.getIn(keys.slice(0, length - 1), true) as
      { items?: { key?: { value?: unknown; range?: number[] } }[] } | undefined;
    const pair = parent?.items?.find(({ key }) => String(key?.value) === keys[length - 1]);
    if (pair?.key?.range) {
      return length === keys.length ? lineAt(pair.key.range[0]) : undefined;
    }
  }
  return undefined;
}
