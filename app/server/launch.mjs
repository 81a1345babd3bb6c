// `npm start`, `npm run dev` and `npm run build`: needs nothing but Node and npm, and does what is missing first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const mode = ['dev', 'build'].find((known) => known === process.argv[2]) ?? 'start';
process.chdir(root);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This portal needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Says what takes a moment, and how long it took when that was over a second. */
const progress = (() => {
  let current = null;
  const end = () => {
    if (current && Date.now() - current.since > 1_000)
      console.log(`    ${((Date.now() - current.since) / 1_000).toFixed(1)} s`);
    current = null;
  };
  return {
    step(name) {
      end();
      current = { since: Date.now() };
      console.log(`  · ${name}`);
    },
    end,
  };
})();

function run(command, args) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4_000)));
    child.on('error', failed);
    child.on('exit', (code) =>
      code === 0 ? done() : failed(new Error(`${command} ${args.join(' ')} failed\n${said}`)),
    );
  });
}

const newest = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

async function install() {
  if (newest('node_modules/.package-lock.json') >= newest('package-lock.json')) return;
  progress.step('installing packages (about half a minute, once)');
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
}

/** Of everything that goes into the build: when any of it changes, it is made again. */
function stampOf(folders) {
  const hash = createHash('sha256');
  const add = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.name === 'generated' && folder.endsWith('styles')) continue;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) add(path);
      else hash.update(path).update(readFileSync(path));
    }
  };
  for (const folder of folders) add(folder);
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}

async function build() {
  const stamp = stampOf(['app', 'graphql', 'db', 'locales', 'public']);
  const kept = 'build/.stamp';
  if (existsSync(kept) && readFileSync(kept, 'utf8') === stamp) return;
  progress.step('building the pages');
  await run(process.execPath, ['node_modules/@react-router/dev/bin.js', 'build', 'app']);
  writeFileSync(kept, stamp);
}

const common = {
  root,
  env: process.env,
  onProgress: (step) => progress.step(step),
  onNotice: (sentence) => console.error(`  ! ${sentence}`),
  onGone: (sentence) => {
    console.error(`\nThe portal ends: ${sentence}.`);
    process.exit(1);
  },
};

async function startBuilt() {
  // What a request leaves behind is freed by whole collections only. V8 would let that heap grow fourfold before it collects;
  // growing by 60 % keeps a process below 250 MB and costs a few milliseconds every few seconds (docs/speed.md).
  setFlagsFromString('--heap-growing-percent=60');
  process.env.NODE_ENV = 'production';
  await install();
  await build();
  const { start } = await import(pathToFileURL(join(root, 'build/server/index.js')).href);
  return start(common);
}

/** Pages reload by themselves; a change of what lies under them starts that again. */
async function startDevelopment() {
  process.env.NODE_ENV = 'development';
  await install();
  const { createServer } = await import('vite');
  progress.step('starting the bundler');
  const bundler = await createServer({
    configFile: 'app/vite.config.ts',
    server: { middlewareMode: true, hmr: false, ws: false },
  });
  const begin = async () => {
    const { start } = await bundler.ssrLoadModule('./server/main.ts');
    const loadBuild = () => bundler.ssrLoadModule('virtual:react-router/server-build');
    return start({ ...common, development: { bundler: bundler.middlewares, loadBuild } });
  };
  let running = await begin();
  let next = Promise.resolve();
  bundler.watcher.add(['graphql', 'db', 'locales'].map((folder) => join(root, folder)));
  bundler.watcher.on('change', (file) => {
    if (!/\/(graphql|db|locales|app\/server)\//.test(file) || /\.test\.tsx?$/.test(file)) return;
    next = next
      .then(async () => {
        progress.step('starting again after a change');
        await running.stop();
        running = await begin();
        progress.end();
      })
      .catch((failure) => console.error(failure));
  });
  return {
    ...running,
    stop: async () => {
      await next;
      await running.stop();
      await bundler.close();
    },
  };
}

function announce({ origin, demo, people }) {
  console.log(`\nready: ${origin}\n`);
  if (!demo) return;
  let last = '';
  for (const { municipality, kind, name, description } of people) {
    const heading = `${municipality}, ${kind === 'citizen' ? 'inwoners' : 'medewerkers'}`;
    if (heading !== last) console.log(`${heading}:`);
    last = heading;
    console.log(`  ${name}: ${description}`);
  }
  console.log(
    `\nAll of them are invented. Choose one at ${origin} (no password). Mail arrives at ${origin}/demo/postvak.`,
  );
  console.log('Ctrl-C ends everything.\n');
}

let running = null;
let ending = false;
async function end(signal) {
  if (ending) process.exit(1);
  ending = true;
  if (signal === 'SIGINT') console.log('\nending…');
  await running?.stop();
  process.exit(0);
}
process.on('SIGINT', end);
process.on('SIGTERM', end);

if (mode === 'build') {
  await install();
  await build();
  progress.end();
  process.exit(0);
}

try {
  running = await (mode === 'dev' ? startDevelopment() : startBuilt());
  progress.end();
  if (ending) await running.stop();
  else announce(running);
} catch (failure) {
  progress.end();
  if (failure?.name === 'SettingsRefused') {
    console.error(`\nThe portal cannot start:\n${failure.sentences.map((sentence) => `- ${sentence}`).join('\n')}`);
  } else if (failure?.code === 'EADDRINUSE') {
    console.error(`\nPort ${failure.port} is taken. Choose another one, for example: PORT=3001 npm start`);
  } else if (/^the (database|file) /.test(failure?.message ?? '')) console.error(`\n${failure.message}`);
  else console.error(failure);
  process.exit(1);
}
