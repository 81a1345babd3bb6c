import { directionOf } from '#app/i18n/index.ts';
import type { PaperRow } from './beside.ts';
import type { PaperLine } from './paper-line.ts';

export interface PaperProps {
  readonly rows: readonly PaperRow[];
  readonly two: boolean;
  /** There is one language: its lines stand in its direction, and only what somebody wrote brings its own. */
  readonly alone?: boolean;
}

/** In the reader's language, or Dutch first and that beside it. What the same words say in both stands there once. */
export function Paper({ rows, two, alone = false }: PaperProps) {
  return (
    <div className="portal-two">
      {rows.map((row, index) => {
        const cells = two ? row : row.slice(-1);
        return cells.map(({ language, line }) => (
          <div
            key={`${index} ${language}`}
            className={cells.length === 1 ? 'portal-two__whole' : undefined}
            lang={language}
            dir={row.length === 1 && !alone ? 'auto' : directionOf(language)}
          >
            <Line line={line} />
          </div>
        ));
      })}
    </div>
  );
}

function Line({ line }: { readonly line: PaperLine }) {
  switch (line.kind) {
    case 'title':
    case 'heading':
      return <h2 className="nl-heading nl-heading--level-3">{line.text}</h2>;
    case 'words':
      return <p dir="auto">{line.text}</p>;
    case 'quiet':
      return <p className="portal-quiet portal-code">{line.text}</p>;
    case 'strong':
      return (
        <p className="portal-two__row">
          <strong>{line.text}</strong> <strong>{line.value}</strong>
        </p>
      );
    case 'row':
      return (
        <p className="portal-two__row">
          <span>{line.text}</span> <strong>{line.value}</strong>
        </p>
      );
  }
}
