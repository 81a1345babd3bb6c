import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  /** The sandbox needs an ordinary user and a browser of the system. */
  readonly sandbox: boolean;
}

const names = ['chromium', 'chromium-headless-shell', 'google-chrome'];

/** A browser from the first of four places: named, downloaded by Playwright, of the system, or out of an npm package. */
export function findBrowser(): Browser {
  const isRoot = userInfo().uid === 0;
  const named = process.env['PW_CHROMIUM'];
  if (named) return { executablePath: named, env: {}, sandbox: !isRoot };
  const own = chromium.executablePath();
  if (own !== '' && existsSync(own)) return { executablePath: own, env: {}, sandbox: !isRoot };
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const name of names)
      if (existsSync(join(folder, name))) return { executablePath: join(folder, name), env: {}, sandbox: !isRoot };
  return unpacked();
}

/** Unpacks the browser that npm brought, once for each version and user, whole or not at all. Linux on x64. */
function unpacked(): Browser {
  const require = createRequire(import.meta.url);
  const folder = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const root = existsSync(join(folder, 'bin')) ? folder : dirname(folder);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const target = join(tmpdir(), `portal-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(target)) {
    const making = `${target}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    writeFileSync(join(making, 'chromium'), decompressed(root, 'chromium.br'), { mode: 0o755 });
    for (const name of ['al2023', 'swiftshader', 'fonts']) {
      const archive = decompressed(root, `${name}.tar.br`);
      const { status } = spawnSync('tar', ['-x', '-C', making], { input: archive });
      if (status !== 0) throw new Error(`the browser's ${name} could not be unpacked`);
    }
    writeFileSync(
      join(making, 'fonts.conf'),
      `<fontconfig><dir>${target}/fonts</dir><cachedir>${join(homedir(), '.cache')}</cachedir></fontconfig>`,
    );
    try {
      renameSync(making, target);
    } catch {
      // Another process was first.
      rmSync(making, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(target, 'chromium'),
    env: { LD_LIBRARY_PATH: join(target, 'lib'), FONTCONFIG_FILE: join(target, 'fonts.conf') },
    sandbox: false,
  };
}

function decompressed(root: string, name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(root, 'bin', name)));
}
