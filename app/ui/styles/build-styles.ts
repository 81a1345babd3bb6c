import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Features, transform } from 'lightningcss';
import { inline, reachable, tokensOf } from './custom-properties.ts';
import { withoutUnusedRules } from './prune.ts';
import { type UsedClasses, usedClasses } from './used-classes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** Style sheets of the design system, in the order of the cascade. */
const designSystem = [
  '@utrecht/root-css/dist/index.css',
  '@nl-design-system-candidate/heading-css/dist/heading.css',
  '@nl-design-system-candidate/paragraph-css/dist/paragraph.css',
  '@nl-design-system-candidate/link-css/dist/link.css',
  '@nl-design-system-candidate/skip-link-css/dist/skip-link.css',
  '@nl-design-system-candidate/button-css/dist/button.css',
  '@nl-design-system-candidate/data-badge-css/dist/data-badge.css',
  '@utrecht/action-group-css/dist/index.css',
  '@utrecht/alert-css/dist/index.css',
  '@utrecht/checkbox-css/dist/index.css',
  '@utrecht/custom-checkbox-css/dist/index.css',
  '@utrecht/data-list-css/dist/index.css',
  '@utrecht/form-field-css/dist/index.css',
  '@utrecht/form-field-description-css/dist/index.css',
  '@utrecht/form-field-error-message-css/dist/index.css',
  '@utrecht/form-fieldset-css/dist/index.css',
  '@utrecht/form-label-css/dist/index.css',
  '@utrecht/radio-button-css/dist/index.css',
  '@utrecht/select-css/dist/index.css',
  '@utrecht/table-css/dist/index.css',
  '@utrecht/textarea-css/dist/index.css',
  '@utrecht/textbox-css/dist/index.css',
  '@utrecht/unordered-list-css/dist/index.css',
];

/** Browsers of about four years back; logical properties stay logical, because they are what turns the page around. */
const browsers = {
  targets: { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8) },
  exclude: Features.LogicalProperties | Features.DirSelector,
};

/** Pictures inside a sheet would have to be allowed by the content policy; ours are files. */
const dataImage = /background-image:url\("?data:[^)]*\);?/g;

const exampleTokens = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css';

/** Our own sheets: after the design system, so that they win at the same weight. */
const own = ['base', 'layout', 'chrome', 'form', 'content', 'pictures', 'specification', 'plan', 'modes'];

function packageFile(path: string): string {
  return readFileSync(`${packages}${path}`, 'utf8');
}

function ownSheet(name: string): string {
  return readFileSync(`${here}${name}.css`, 'utf8');
}

function themes(): Map<string, string> {
  const folder = `${here}../themes/`;
  const files = readdirSync(folder).filter((file) => file.endsWith('.css'));
  return new Map(files.sort().map((file) => [file.slice(0, -4), readFileSync(`${folder}${file}`, 'utf8')]));
}

/**
 * The one style sheet of the portal: the sheets of the design system without the classes that no page writes, with every
 * token written out that a theme does not change; then our own; then the themes as lists of `--basis-*` values.
 */
export function buildStyles(): string {
  const used = usedClasses([fileURLToPath(new URL('../..', import.meta.url))]);
  const system = designSystem.map((path) => withoutUnused(packageFile(path), path, used)).join('\n');
  const portal = own.map(ownSheet).join('\n');
  const tokens = new Map([...tokensOf(packageFile(exampleTokens)), ...tokensOf(ownSheet('tokens'))]);
  const setBySheets = new Set(tokensOf(`${system}\n${portal}`).keys());
  const isConstant = (name: string) => !name.startsWith('--basis-') && !setBySheets.has(name);
  const rules = inline(`${system}\n${portal}`, (name) => (isConstant(name) ? tokens.get(name) : undefined));

  const resolved = new Map([...tokens].map(([name, value]) => [name, inline(value, constantOf(tokens))]));
  const needed = reachable(rules, resolved);
  const defaults = declarations(resolved, needed);
  const themed = [...themes()].map(
    ([name, css]) => `:root[data-theme="${name}"]{${declarations(tokensOf(css), needed)}}`,
  );
  return minify(`${fontFaces()}:root{${defaults}}${themed.join('')}${rules}`);
}

/** Tokens of the example set that are no `--basis-*`: constants for us. */
function constantOf(tokens: ReadonlyMap<string, string>): (name: string) => string | undefined {
  return (name) => (name.startsWith('--basis-') ? undefined : tokens.get(name));
}

function declarations(tokens: ReadonlyMap<string, string>, needed: ReadonlySet<string>): string {
  return [...tokens].flatMap(([name, value]) => (needed.has(name) ? [`${name}:${value};`] : [])).join('');
}

/** The letters: Latin for everybody, Arabic under its own family name, or a variable face is never chosen. */
function fontFaces(): string {
  const file = (path: string) => `../../../../node_modules/${path}`;
  const face = (family: string, weight: string, path: string, range: string) =>
    `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;` +
    `src:url("${file(path)}") format("woff2");unicode-range:${range}}`;
  const latin =
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+2215';
  const arabic = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC';
  return [
    face('Noto Sans', '400', '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2', latin),
    face('Noto Sans', '700', '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2', latin),
    face('Vazirmatn', '100 900', '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2', arabic),
  ].join('');
}

function withoutUnused(css: string, path: string, used: UsedClasses): string {
  const { code } = transform({ filename: path, code: Buffer.from(css), minify: true, ...browsers });
  return withoutUnusedRules(code.toString().replace(dataImage, ''), used);
}

function minify(css: string): string {
  const { code } = transform({
    filename: 'portal.css',
    code: Buffer.from(css),
    minify: true,
    ...browsers,
  });
  return code.toString();
}
