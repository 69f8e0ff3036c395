import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { copyContext } from './buildContext.mjs';
import { parseDockerfile } from './parseDockerfile.mjs';

/**
 * Runs the Dockerfile's steps without Docker: each stage is a folder that stands for its root, the base image's Node is the one that
 * runs this script. Commands must therefore use paths relative to WORKDIR. Returns the last stage's folder, environment, user and
 * command, from which the portal can be started as the image would start it.
 */
export function runImageSteps({ root, imageDir, log = console.log }) {
  rmSync(imageDir, { recursive: true, force: true });
  const context = join(imageDir, 'context');
  copyContext({ root, target: context });
  const stages = new Map();
  let stage;
  for (const { name, steps } of parseDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))) {
    stage = { name, root: join(imageDir, 'stages', name), workdir: '/', env: {}, command: undefined, user: 'root' };
    mkdirSync(stage.root, { recursive: true });
    stages.set(name, stage);
    for (const step of steps) {
      const started = Date.now();
      STEPS[step.instruction](stage, step, { context, stages });
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      if (seconds >= 1) log(`${name}: ${step.instruction} ${step.value.slice(0, 100)} (${seconds} s)`);
    }
  }
  // Copies of the sources would be found by test runners that look below the checkout.
  for (const { name } of stages.values()) {
    if (name !== stage.name) rmSync(join(imageDir, 'stages', name), { recursive: true });
  }
  rmSync(context, { recursive: true });
  const image = { cwd: join(stage.root, stage.workdir), env: stage.env, command: stage.command, user: stage.user };
  writeFileSync(join(imageDir, 'image.json'), JSON.stringify(image, null, 2));
  return image;
}

const nothing = () => {};

const STEPS = {
  EXPOSE: nothing,
  HEALTHCHECK: nothing,
  WORKDIR(stage, { value }) {
    stage.workdir = posix.resolve(stage.workdir, value);
    mkdirSync(join(stage.root, stage.workdir), { recursive: true });
  },
  ENV(stage, { value }) {
    const at = value.indexOf('=');
    stage.env[value.slice(0, at)] = value.slice(at + 1);
  },
  USER(stage, { value }) {
    stage.user = value;
  },
  CMD(stage, { value }) {
    stage.command = JSON.parse(value);
  },
  RUN(stage, { value, line }) {
    const path = `${dirname(process.execPath)}:${process.env.PATH}`;
    const { status } = spawnSync('sh', ['-ec', value], {
      cwd: join(stage.root, stage.workdir),
      env: { ...process.env, NODE_ENV: undefined, ...stage.env, PATH: path },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`Dockerfile line ${line}: RUN ended with ${status}: ${value}`);
  },
  COPY(stage, { value, line }, { context, stages }) {
    const words = value.split(/\s+/);
    const from = words[0].startsWith('--from=') ? stages.get(words.shift().slice('--from='.length)).root : context;
    const target = words.pop();
    const into = join(stage.root, posix.resolve(stage.workdir, target));
    for (const source of words) {
      const path = join(from, source);
      if (!existsSync(path)) throw new Error(`Dockerfile line ${line}: ${source} does not exist`);
      const toFolder = words.length > 1 || target.endsWith('/');
      const destination = statSync(path).isFile() && toFolder ? join(into, basename(source)) : into;
      mkdirSync(dirname(destination), { recursive: true });
      cpSync(path, destination, { recursive: true, verbatimSymlinks: true });
    }
  },
};
