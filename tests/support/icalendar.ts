/** A component of an iCalendar text with its properties in order, each with its parameters and raw value. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/**
 * Reads iCalendar by the letter of RFC 5545: lines end in CRLF and have at most 75 octets, none is cut inside a letter, every line is
 * a property, and what begins ends. Throws at the first thing that a strict calendar would refuse.
 */
export function readCalendar(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line))
      throw new Error(`a control character in ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`a line is longer than 75 octets: ${line}`);
    if (/\p{Cs}/u.test(line)) throw new Error(`a letter is cut in ${JSON.stringify(line)}`);
  }
  const lines = raw
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(toProperty);
  const [calendar, ...more] = nested(lines);
  if (calendar?.name !== 'VCALENDAR' || more.length > 0) throw new Error('not one calendar');
  return calendar;
}

function toProperty(line: string): Property {
  const [, name, parameters = '', value] = /^([A-Z-]+)((?:;[A-Z-]+=[^;:,"]*)*):(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`not a property: ${line}`);
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((pair) => pair.split('='));
  return { name, parameters: Object.fromEntries(pairs), value };
}

function nested(lines: readonly Property[]): readonly Component[] {
  const root = { name: '', properties: [], components: [] };
  const open: { name: string; properties: Property[]; components: Component[] }[] = [root];
  for (const property of lines) {
    const current = open.at(-1) ?? root;
    if (property.name === 'BEGIN') open.push({ name: property.value, properties: [], components: [] });
    else if (property.name === 'END') {
      if (current.name !== property.value || current === root)
        throw new Error(`${property.value} ends and did not begin`);
      open.pop();
      open.at(-1)?.components.push(current);
    } else if (current === root) throw new Error(`${property.name} stands outside`);
    else current.properties.push(property);
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} does not end`);
  return root.components;
}

/** The value of a property that a component has at most once; `null` without it. */
export function valueOf({ name, properties }: Component, property: string): string | null {
  const [first, ...more] = properties.filter((one) => one.name === property);
  if (more.length > 0) throw new Error(`${name} has ${property} more than once`);
  return first?.value ?? null;
}

/** Text as it was written; throws where something stands that has to be escaped. */
export function textOf(component: Component, property: string): string | null {
  const value = valueOf(component, property);
  if (value === null) return null;
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value) || /(?<!\\)(?:\\\\)*\\[^\\;,nN]/.test(value))
    throw new Error(`${property} is not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_all, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}

/** The events of a calendar, without what is in them. */
export function eventsOf(calendar: Component): readonly Component[] {
  return calendar.components.filter(({ name }) => name === 'VEVENT');
}
