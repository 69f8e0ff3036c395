import { ConfigSources, type ConfigSourceData } from '@backstage/config-loader';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { ConfigPath } from './Problem';

interface ConfigFile {
  name: string;
  data: unknown;
  document?: Document.Parsed;
  lines: LineCounter;
}

function dig(value: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part], value);
}

function findPair(document: Document.Parsed, path: ConfigPath): Pair<Node, Node | null> | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const wanted = path[path.length - 1];
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && key.value === wanted) as Pair<Node, Node | null> | undefined;
}

function offsetOf(document: Document.Parsed, path: ConfigPath, atKey: boolean): number | undefined {
  const value = document.getIn(path, true) as Node | undefined;
  const node = atKey || !value?.range ? findPair(document, path)?.key : value;
  return node?.range?.[0];
}

/** Knows the files the configuration was read from, and finds file, line and column of a key. */
export class ConfigLocator {
  readonly #files: ConfigFile[];

  private constructor(files: ConfigFile[]) {
    this.#files = files;
  }

  /** Reads the same sources as the platform: `--config` arguments, else app-config.yaml and its companions, then the environment. */
  static async create(argv: string[] = process.argv): Promise<ConfigLocator> {
    const source = ConfigSources.default({ argv, watch: false, allowMissingDefaultConfig: true });
    const reader = source.readConfigData();
    try {
      const read = await reader.next();
      return new ConfigLocator(await Promise.all((read.done ? [] : read.value.configs).map(readSource)));
    } finally {
      await reader.return();
    }
  }

  /**
   * `app-config.yaml:64:9`; without a line when the key came from elsewhere than a file (`APP_CONFIG_…`).
   *
   * @param value - the value in force below `path`; undefined is answered when no source says the same
   */
  locate(path: ConfigPath, atKey: boolean, root: { path: ConfigPath; value: unknown }): string | undefined {
    // Objects are merged over files, lists are replaced: the last file that says what is in force is the place.
    const file = this.#files.findLast(
      ({ data }) => dig(data, root.path) !== undefined && isDeepStrictEqual(dig(data, root.path), root.value),
    );
    if (!file?.document) return file?.name;
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(file.document, path.slice(0, length), atKey && length === path.length);
      if (offset === undefined) continue;
      const { line, col } = file.lines.linePos(offset);
      return `${file.name}:${line}:${col}`;
    }
    return file.name;
  }
}

async function readSource({ path, context, data }: ConfigSourceData): Promise<ConfigFile> {
  const lines = new LineCounter();
  if (!path) return { name: context === 'env' ? 'environment variable APP_CONFIG_…' : context, data, lines };
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines });
  const [name] = [relative(process.cwd(), path), path].sort((a, b) => a.length - b.length);
  return { name, data, document, lines };
}
