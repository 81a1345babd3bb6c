import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './class-names.ts';

export interface PictureRow {
  /** Also part of the ids. */
  readonly id: string;
  /** An `Icon` or a `DateTile`. */
  readonly picture: ReactNode;
  readonly title: ReactNode;
  /** Makes the whole row a link. */
  readonly to?: string | undefined;
  /** What else there is to say, each on a line; nothing is left out. */
  readonly lines?: readonly ReactNode[];
  readonly status?: ReactNode;
}

/** Rows with a picture in front: steps, days, ways to go on. */
export function PictureList({ rows }: { readonly rows: readonly PictureRow[] }) {
  return (
    <ul className="portal-tasks">
      {rows.map(({ id, picture, title, to, lines = [], status }) => (
        <li key={id} id={id} className={classes('portal-task portal-task--picture', to && 'portal-task--link')}>
          {picture}
          <div className="portal-task__text">
            {to ? (
              <Link className="nl-link portal-task__link" to={to} aria-describedby={status ? `${id}-stand` : undefined}>
                {title}
              </Link>
            ) : (
              <strong>{title}</strong>
            )}
            {lines.map((line, index) =>
              line ? (
                <div className="portal-task__hint" key={index}>
                  {line}
                </div>
              ) : null,
            )}
          </div>
          {status ? (
            <div id={`${id}-stand`} className="portal-task__status">
              {status}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
