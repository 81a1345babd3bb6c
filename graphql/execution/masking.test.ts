import { GraphQLError } from 'graphql';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../policy/viewer.ts';
import { BadUserInput } from '../shared/errors.ts';
import { maskFailure, OperationFailed, RequestRefused } from './masking.ts';

const place = { traceId: 'trace-1', operation: 'incomeReport' };

function mask(failure: unknown, viewer?: Viewer) {
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  return { errors: maskFailure(failure, viewer ? { ...place, viewer } : place, logger), log: lines.join('') };
}

const thrown = (cause: Error, path: (string | number)[] = ['incomeReport']) =>
  new OperationFailed([new GraphQLError(cause.message, { originalError: cause, path })]);

const secret = '999990019';

describe('masking', () => {
  it('hides what the database said from the client and the log', () => {
    const cause = Object.assign(new Error(`invalid input syntax: "${secret}"`), {
      code: '22P02',
      detail: secret,
      where: secret,
    });
    const { errors, log } = mask(thrown(cause));
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side. Nothing was changed.',
        path: ['incomeReport'],
        extensions: { code: 'INTERNAL', traceId: 'trace-1' },
      },
    ]);
    expect(JSON.stringify(errors) + log).not.toContain(secret);
    expect(log).toContain('22P02');
    expect(log).toContain('trace-1');
    expect(log).toContain('masking.test.ts');
  });

  it.each([
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['a server that shuts down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['a database that is silent', new Error('Query read timeout')],
    ['a statement that took too long', Object.assign(new Error('canceling statement'), { code: '57014' })],
    ['a full pool', new Error('timeout exceeded when trying to connect')],
    ['each of several addresses', new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })])],
    ['a cause inside', new Error('query failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) })],
  ])('says that the service is away for %s', (_what, failure) => {
    expect(mask(failure).errors[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  });

  it('lets a refusal of input through with its own words', () => {
    const { errors, log } = mask(thrown(new BadUserInput('The cursor is none of ours.')));
    expect(errors[0]).toMatchObject({ message: 'The cursor is none of ours.', extensions: { code: 'BAD_USER_INPUT' } });
    expect(log).not.toContain('cursor');
  });

  it('tells the log what was refused to whom, a citizen by nothing but that they are one', () => {
    const refused = new RequestRefused('FORBIDDEN', [`not for ${secret}`]);
    const citizen = { kind: 'citizen', municipalityId: 'm', personId: secret, assurance: 'high' } as const;
    const { log } = mask(refused, citizen);
    expect(JSON.parse(log)).toMatchObject({
      level: 40,
      msg: 'refused',
      code: 'FORBIDDEN',
      asker: 'citizen',
      operation: 'incomeReport',
      traceId: 'trace-1',
    });
    expect(log).not.toContain(secret);
    const staff = { kind: 'professional', municipalityId: 'm', professionalId: 'p-1', name: secret } as const;
    const told = mask(refused, { ...staff, roles: ['CASE_MANAGER'], assurance: 'high' }).log;
    expect(JSON.parse(told)).toMatchObject({ asker: 'professional', professionalId: 'p-1' });
    expect(told).not.toContain(secret);
    expect(JSON.parse(mask(new RequestRefused('TOO_MANY_REQUESTS', ['x'])).log)).toMatchObject({ level: 30 });
  });

  it('never repeats the value of a variable', () => {
    const error = new GraphQLError(`Variable "$month" got invalid value "${secret}"; not a Month`);
    const { errors } = mask(new OperationFailed([error]));
    expect(errors[0]).toMatchObject({
      message: 'Variable "$month" has a value that does not fit its type.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('gives the sentences of a request that was refused', () => {
    expect(mask(new RequestRefused('FORBIDDEN', ['a', 'b'])).errors.map(({ message }) => message)).toEqual(['a', 'b']);
  });

  it('survives what is no error', () => {
    expect(mask(secret).errors[0]?.extensions.code).toBe('INTERNAL');
    expect(mask(secret).log).not.toContain(secret);
  });
});
