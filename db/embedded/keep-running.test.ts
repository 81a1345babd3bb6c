import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { hasEnded, keepRunning } from './keep-running.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that does nothing until it is killed. */
async function started(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  children.push(child);
  await new Promise((done) => child.once('spawn', done));
  return child;
}

/** Keeps one running; `starts` says for each try whether it succeeds. */
async function kept(...starts: readonly boolean[]) {
  const said: string[] = [];
  const child = await started();
  let tried = 0;
  let tellGone = () => undefined as unknown;
  const gone = new Promise((done) => (tellGone = () => done(undefined)));
  const server = keepRunning({
    child,
    pauses: [0, 0, 0],
    startAgain: () => (starts[tried++] ? started() : Promise.reject(new Error('the port is taken'))),
    onNotice: (sentence) => said.push(sentence),
    onGone: () => {
      said.push('gone');
      tellGone();
    },
  });
  return { child, said, server, gone };
}

const again = (time: number) => `the database ended by itself: starting it again (${time} of 3)`;
const back = 'the database is back';

it('starts a server again that ends by itself, as often as it may', async () => {
  const { child, said, server } = await kept(false, true, true);
  child.kill('SIGKILL');
  await expect.poll(() => said).toEqual([again(1), again(2), back]);
  children.at(-1)?.kill('SIGKILL');
  await expect.poll(() => said).toEqual([again(1), again(2), back, again(3), back]);
  const last = await server.release();
  expect(last).toBe(children.at(-1));
  expect(hasEnded(last)).toBe(false);
});

it('gives up after the last try, and says so once', async () => {
  const { child, said, gone, server } = await kept(false, false, false);
  child.kill('SIGKILL');
  await gone;
  expect(said).toEqual([again(1), again(2), again(3), 'gone']);
  expect(await server.release()).toBe(child);
});

it('leaves a server alone that is stopped', async () => {
  const { child, said, server } = await kept(true);
  expect(await server.release()).toBe(child);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
  expect([said, children]).toEqual([[], [child]]);
});
