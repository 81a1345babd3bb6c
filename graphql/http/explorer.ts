import { createHash } from 'node:crypto';

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 80rem; padding: 0 1rem; }
main { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); }
textarea, pre { box-sizing: border-box; font: 0.9rem/1.4 ui-monospace, monospace; width: 100%; }
textarea { min-height: 20rem; } #variables { min-height: 6rem; } pre { overflow: auto; white-space: pre-wrap; }
button { font: inherit; padding: 0.5rem 1rem; }`;

const script = `
const field = (id) => document.getElementById(id);
field('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = field('answer');
  try {
    const variables = JSON.parse(field('variables').value || '{}');
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query: field('query').value, variables }),
    });
    answer.textContent = response.status + '\\n' + JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = String(error);
  }
});`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page to try queries with the session of this browser. Development only; it loads nothing from elsewhere. */
export const explorerPage = {
  policy: `default-src 'none'; connect-src 'self'; style-src ${hash(style)}; script-src ${hash(script)}; frame-ancestors 'none'`,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>GraphQL explorer</title><style>${style}</style></head>
<body><h1>GraphQL explorer</h1><p>Only in development. The contract is written out in docs/api.md.</p><main>
<form id="form"><label for="query">Query</label><textarea id="query" spellcheck="false">{
  municipalities {
    name
    languages
  }
}</textarea><label for="variables">Variables (JSON)</label><textarea id="variables" spellcheck="false">{}</textarea>
<button>Run</button></form><section aria-live="polite"><h2>Answer</h2><pre id="answer"></pre></section></main>
<script>${script}</script></body></html>`,
};
