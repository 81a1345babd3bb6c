import { createServer } from 'node:http';
import type { Metrics } from './index.ts';

export interface MetricsServerOptions {
  readonly port: number;
  readonly host: string;
  readonly metrics: Pick<Metrics, 'text'>;
}

/** Answers `GET /metrics` on a port of its own, which nobody outside may reach. Returns what ends it. */
export async function serveMetrics({ port, host, metrics }: MetricsServerOptions): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('GET /metrics\n');
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen({ port, host }, ready);
  });
  return async () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
}
