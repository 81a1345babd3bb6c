import { Fragment } from 'react';
import { dayFieldNames, partialDateForFields, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  CheckboxGroup,
  type Choice,
  Icon,
  PartialDateField,
  type Problem,
  problemAt,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  Typed,
} from '#app/ui/index.ts';
import { definitionsOf, type PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import type { PartialDate } from '#graphql/shared/partial-date.ts';
import type { Stored } from '../portfolio.server.ts';
import { choicesOf, namesInOrder, type ShownField, sortIcons } from '../words.ts';
import type { Suggestion } from './save.server.ts';

/** Fields with a line of help. */
const hinted = [
  'COMPETENCE.situation',
  'WORK.title',
  'WORK.from',
  'WORK.until',
  'WORK.tasks',
  'EDUCATION.from',
  'EDUCATION.until',
  'EDUCATION.recognition',
  'EDUCATION.recognisedAs',
  'AVAILABILITY.startsOn',
  'AVAILABILITY.travelMinutes',
  'CERTIFICATE.issuedOn',
  'CERTIFICATE.expiresOn',
  'PROFILE.words',
] as const satisfies readonly ShownField[];

export interface EntryFieldsProps {
  readonly kind: PortfolioKind;
  readonly names: readonly string[];
  readonly stored: Stored;
  /** As it was typed, when it has to be shown again. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly problems: readonly Problem[];
  readonly suggestions: readonly Suggestion[];
  /** Words of the only question of a page, of which they are the heading; a page with a heading of its own gives none. */
  readonly question?: string;
}

/** Fields of an entry, each with what fits it; what may be meant by typed words stands right below them. */
export function EntryFields(props: EntryFieldsProps) {
  const { kind, names, suggestions, typed } = props;
  const concept = definitionsOf(kind)['conceptUri'];
  return names.map((name) => (
    <Fragment key={name}>
      <EntryField {...props} name={name} />
      {concept?.type === 'concept' && concept.names === name && suggestions.length > 0 ? (
        <Suggestions suggestions={suggestions} words={typed?.[name]?.trim() ?? ''} />
      ) : null}
    </Fragment>
  ));
}

function EntryField({
  kind,
  name,
  names,
  stored,
  typed,
  problems,
  question,
}: EntryFieldsProps & { readonly name: string }) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const definition = definitionsOf(kind)[name];
  const key = `${kind}.${name}` as ShownField;
  const withHint = hinted.find((one) => one === key);
  const known = stored[name];
  const text = typed ? typed[name] : typeof known === 'string' || typeof known === 'number' ? String(known) : undefined;
  const alone = names.length === 1 && question !== undefined;
  const field = {
    name,
    label: alone ? question : t(`field.${key}`),
    hint: withHint && t(`hint.${withHint}`),
    error: problemAt(problems, name),
    optional: !alone && !(definition && 'required' in definition),
    question: alone,
  };
  switch (definition?.type) {
    case undefined:
    case 'concept':
      return null;
    case 'line':
      return <TextField {...field} value={text} />;
    case 'text':
      return <TextArea {...field} value={text} rows={4} />;
    case 'choice':
      return <RadioGroup {...field} value={text} choices={choicesOf(kind, name, t).map(withPicture)} />;
    case 'list':
      return (
        <CheckboxGroup
          {...field}
          values={typed ? (typed[name]?.split(' ') ?? []) : Array.isArray(known) ? known.map(String) : []}
          choices={choicesOf(kind, name, t)}
        />
      );
    case 'flag': {
      const ticked = typed ? typed[name] === 'ja' : known === true;
      return (
        <CheckboxGroup
          {...field}
          optional={false}
          label={t(`field.${key}`)}
          values={ticked ? ['ja'] : []}
          choices={[{ value: 'ja', label: t('form.yes') }]}
        />
      );
    }
    case 'date': {
      const parts = dayFieldNames(name);
      const value = typed
        ? { day: typed[parts.day] ?? '', month: typed[parts.month] ?? '', year: typed[parts.year] ?? '' }
        : partialDateForFields(typeof known === 'string' ? (known as PartialDate) : null);
      return <PartialDateField {...field} smallest={definition.smallest} value={value} />;
    }
    case 'number':
      return <TextField {...field} value={text} width="short" inputMode="numeric" direction="ltr" />;
    case 'language':
    case 'country':
      return (
        <Select
          {...field}
          value={text ?? ''}
          options={[{ value: '', label: t('choose') }, ...namesInOrder(definition.type, language)]}
        />
      );
  }
}

/** A kind of work with its picture: for who would rather look than read. */
function withPicture({ value, label }: { readonly value: string; readonly label: string }): Choice {
  const icon = Object.entries(sortIcons).find(([sort]) => sort === value)?.[1];
  if (icon === undefined) return { value, label };
  return {
    value,
    label: (
      <span className="portal-pictured">
        <Icon name={icon} />
        <span>{label}</span>
      </span>
    ),
  };
}

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly words: string;
}

/** Which of the known words is meant, or the reader's own. */
function Suggestions({ suggestions, words }: SuggestionsProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const choice = ({ uri, labels }: Suggestion): Choice => {
    const dutch = labels.find((one) => one.language === 'nl');
    const shown = labels.find((one) => one.language === language) ?? dutch ?? labels[0];
    const beside = dutch !== undefined && dutch !== shown ? dutch : null;
    const notes = [
      ...(beside === null
        ? []
        : [
            <Typed key="nl" lang="nl">
              {beside.label}
            </Typed>,
          ]),
      ...(shown?.draft ? [t('concept.draft')] : []),
    ];
    return {
      value: uri,
      label: <Typed>{shown?.label}</Typed>,
      hint: notes.length === 0 ? undefined : notes.flatMap((note, index) => (index === 0 ? [note] : [' · ', note])),
    };
  };
  return (
    <>
      <input type="hidden" name="gezocht" value={words} />
      <RadioGroup
        name="begrip"
        label={t('concept.title')}
        hint={t('concept.hint')}
        optional
        choices={[...suggestions.map(choice), { value: 'eigen', label: t('concept.own', { words }) }]}
      />
      <p className="portal-quiet">{t('concept.source')}</p>
    </>
  );
}
