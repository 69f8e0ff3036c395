import { readdirSync } from 'node:fs';

export const summary = 'shows this';
export const usage = 'Usage: ./tos help';
export const needsRightNode = false;

export async function run() {
  const files = readdirSync(new URL('.', import.meta.url)).filter(name => /^[a-z-]+\.mjs$/.test(name));
  const lines = await Promise.all(
    files.map(async file => {
      const command = await import(`./${file}`);
      return `  ${file.replace('.mjs', '').padEnd(10)} ${command.summary}`;
    }),
  );
  process.stdout.write(`tOS\n\nUsage: ./tos <command>\n\n${lines.join('\n')}\n\n./tos <command> --help tells more.\n`);
  return 0;
}
