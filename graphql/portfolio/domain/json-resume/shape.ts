/** What a field of a JSON Resume holds. `date` is as much of a date as is known. */
export type Shape =
  'text' | 'date' | 'texts' | { readonly [name: string]: Shape } | readonly [{ readonly [name: string]: Shape }];

const begun = { startDate: 'date', endDate: 'date' } as const;

/** The fields of JSON Resume 1.2.1 (jsonresume/resume-schema, MIT). A test holds them against the published schema. */
export const resumeShape = {
  $schema: 'text',
  basics: {
    ...{ name: 'text', label: 'text', image: 'text', email: 'text', phone: 'text', url: 'text', summary: 'text' },
    location: { address: 'text', postalCode: 'text', city: 'text', countryCode: 'text', region: 'text' },
    profiles: [{ network: 'text', username: 'text', url: 'text' }],
  },
  work: [
    {
      ...{ name: 'text', location: 'text', description: 'text', position: 'text', url: 'text', ...begun },
      ...{ summary: 'text', highlights: 'texts' },
    },
  ],
  volunteer: [{ organization: 'text', position: 'text', url: 'text', ...begun, summary: 'text', highlights: 'texts' }],
  education: [
    {
      ...{ institution: 'text', url: 'text', area: 'text', studyType: 'text', ...begun, score: 'text' },
      courses: 'texts',
    },
  ],
  awards: [{ title: 'text', date: 'date', awarder: 'text', summary: 'text' }],
  certificates: [{ name: 'text', date: 'date', url: 'text', issuer: 'text' }],
  publications: [{ name: 'text', publisher: 'text', releaseDate: 'date', url: 'text', summary: 'text' }],
  skills: [{ name: 'text', level: 'text', keywords: 'texts' }],
  languages: [{ language: 'text', fluency: 'text' }],
  interests: [{ name: 'text', keywords: 'texts' }],
  references: [{ name: 'text', reference: 'text' }],
  projects: [
    {
      ...{ name: 'text', description: 'text', highlights: 'texts', keywords: 'texts', ...begun },
      ...{ url: 'text', roles: 'texts', entity: 'text', type: 'text' },
    },
  ],
  meta: { canonical: 'text', version: 'text', lastModified: 'text' },
} as const satisfies Readonly<Record<string, Shape>>;

const datePattern = /^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/;

/** Where a value is not what the standard says, for example `work[1].startDate`; `null` when all of it is. Fields it does not know are fine. */
export function misshapen(value: unknown, shape: Shape, path: string): string | null {
  if (shape === 'text') return typeof value === 'string' ? null : path;
  if (shape === 'date') return typeof value === 'string' && datePattern.test(value) ? null : path;
  const all = (values: readonly unknown[], one: Shape) =>
    values.map((each, index) => misshapen(each, one, `${path}[${index + 1}]`)).find((found) => found !== null) ?? null;
  if (shape === 'texts') return Array.isArray(value) ? all(value, 'text') : path;
  if (isList(shape)) return Array.isArray(value) ? all(value, shape[0]) : path;
  if (!isFields(value)) return path;
  for (const [name, inner] of Object.entries(shape)) {
    if (!Object.hasOwn(value, name)) continue;
    const found = misshapen(value[name], inner, path === '' ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

function isList(shape: Shape): shape is readonly [Readonly<Record<string, Shape>>] {
  return Array.isArray(shape);
}

/** Whether a value has fields by name. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
