import type { Contract } from '@tos/contract';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PLUGINS = resolve(__dirname, '../../../../plugins');

/** Every contract that a `plugins/*-common` package exports, by the name of its export. */
export function findContracts(): [string, Contract][] {
  const folders = readdirSync(PLUGINS).filter(name => name.endsWith('-common') && existsSync(join(PLUGINS, name, 'package.json')));
  return folders.flatMap(folder => {
    const exported: Record<string, unknown> = jest.requireActual(join(PLUGINS, folder));
    return Object.entries(exported).filter(([name]) => name.endsWith('Contract')) as [string, Contract][];
  });
}
