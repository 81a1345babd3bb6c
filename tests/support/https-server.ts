import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';

/** The certificate of every server of a test, for localhost alone, until 2126. Its key is here for everybody to read, and it is trusted by nobody else. */
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUL+3bdiRIfJffkkzM5XWzq2TShagwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODA3MjUyOVoYDzIxMjYxMTA0
MDcyNTI5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ23Ztl7HtsOtAbkgqPuTxR3iN777X9xiWrPPL7tGCypwGviLgM1U4c
BM2rJplv05k54DGZ5zPrcB0hbt1hqa2Jo28wbTAdBgNVHQ4EFgQUBb1Uvzhm5i8G
ds46IyeskUaBl6owHwYDVR0jBBgwFoAUBb1Uvzhm5i8Gds46IyeskUaBl6owDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAMZzhb2f3NSPnSNL2sMmwngaA7eEooNVcauoQCjVVik2AiBu
VyfuQklJr6N9Q1Ecz5pkpLIKb2lQJoCFlaQipA7sXQ==
-----END CERTIFICATE-----
`;

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsuE6SirRJ8YDwLby
i3HnbKR55n+fIvwpqXHYuq3Xy0yhRANCAAQ23Ztl7HtsOtAbkgqPuTxR3iN777X9
xiWrPPL7tGCypwGviLgM1U4cBM2rJplv05k54DGZ5zPrcB0hbt1hqa2J
-----END PRIVATE KEY-----
`;

/** A real server with https on this machine. */
export async function httpsServer(answer: RequestListener) {
  const server = createServer({ key, cert: testCertificate }, answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `https://localhost:${address.port}`,
    port: address.port,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
