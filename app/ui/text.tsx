import { createContext, type ReactNode, useContext } from 'react';
import { formatMoney, formatTakenOff } from '#app/i18n/index.ts';
import type { Cents } from '#graphql/shared/money.ts';

export interface MoneyProps {
  readonly amount: Cents;
  /** It comes off what stands above it. */
  readonly takenOff?: boolean;
}

/** An amount in the Dutch style, in its own order inside right-to-left text. */
export function Money({ amount, takenOff = false }: MoneyProps) {
  return (
    <bdi dir="ltr" className="portal-number">
      {takenOff ? formatTakenOff(amount) : formatMoney(amount)}
    </bdi>
  );
}

/** A code that is written the same in every language: receipt number, phone, hash. */
export function Code({ children }: { readonly children: ReactNode }) {
  return (
    <bdi dir="ltr" className="portal-code">
      {children}
    </bdi>
  );
}

/** A phone number to press on; `children` where the words around it are part of the link. */
export function PhoneLink({ phone, children }: { readonly phone: string; readonly children?: ReactNode }) {
  return (
    <a className="nl-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {children ?? <Code>{phone}</Code>}
    </a>
  );
}

const PhoneContext = createContext<string | null>(null);

/** The number on which the municipality of the page answers; set once by the root. */
export const PhoneProvider = PhoneContext.Provider;

/** The number of the municipality, right behind words that say to call; nothing where no municipality is chosen. */
export function CallLink() {
  const phone = useContext(PhoneContext);
  return phone === null ? null : (
    <>
      {' '}
      <PhoneLink phone={phone} />
    </>
  );
}

/** Words that somebody typed: a name, an answer. They bring their own direction, and their language where it is known. */
export function Typed({ children, lang }: { readonly children: ReactNode; readonly lang?: string }) {
  return (
    <bdi dir="auto" className="portal-typed" lang={lang}>
      {children}
    </bdi>
  );
}

/** Words that somebody typed, with a comma between them. Each is there once. */
export function TypedList({ words }: { readonly words: readonly string[] }) {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 ? ', ' : ''}
      <Typed>{word}</Typed>
    </span>
  ));
}

export type HeadingLevel = 2 | 3 | 4;

/** A heading below the title of the page. */
export function Heading({ level = 2, id, children }: { level?: HeadingLevel; id?: string; children: ReactNode }) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`nl-heading nl-heading--level-${level}`}>
      {children}
    </Tag>
  );
}

export function Paragraph({ children, lead = false }: { readonly children: ReactNode; readonly lead?: boolean }) {
  return <p className={lead ? 'nl-paragraph nl-paragraph--lead' : 'nl-paragraph'}>{children}</p>;
}

/** A list of short sentences. */
export function BulletList({ children }: { readonly children: ReactNode }) {
  return <ul className="utrecht-unordered-list portal-list">{children}</ul>;
}

export function Bullet({ children }: { readonly children: ReactNode }) {
  return <li className="utrecht-unordered-list__item">{children}</li>;
}
