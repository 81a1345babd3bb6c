/* eslint-disable jsx-a11y-x/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */
/* eslint-disable jsx-a11y-x/no-redundant-roles, jsx-a11y-x/no-interactive-element-to-noninteractive-role -- as cards a table loses its own roles in Safari */
import { type ReactNode, useId } from 'react';
import { classes } from './class-names.ts';

export interface Column {
  readonly label: string;
  /** Amounts and counts, at the end of the cell. */
  readonly numeric?: boolean;
  /** Short enough to stay on one line: a day, a month. */
  readonly oneLine?: boolean;
}

export interface Row {
  readonly key: string;
  /** One for each column; the first names the row. */
  readonly cells: readonly ReactNode[];
  /** Said louder: a total. */
  readonly strong?: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Each row is a card on a phone, however few its columns are. */
  readonly stacked?: boolean;
}

/** Columns that fit beside each other on a phone; of more, each row becomes a card there that names its cells. */
const columnsOnAPhone = 3;

/** A table that scrolls inside itself where it is too wide, reachable by keyboard. The roles hold where its rows become cards. */
export function DataTable({ caption, captionHidden = false, columns, rows, stacked = false }: DataTableProps) {
  const id = useId();
  const cards = stacked || columns.length > columnsOnAPhone;
  return (
    <div
      className={classes('portal-table', cards && 'portal-table--cards')}
      role="region"
      aria-labelledby={id}
      tabIndex={0}
    >
      <table className="utrecht-table utrecht-table--html-table" role="table">
        <caption id={id} className={classes('utrecht-table__caption', captionHidden && 'portal-hidden')}>
          {caption}
        </caption>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr className="utrecht-table__row" role="row">
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                role="columnheader"
                className={classes(
                  'utrecht-table__header-cell',
                  column.numeric && 'utrecht-table__header-cell--numeric-column',
                )}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body" role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row" className={classes('utrecht-table__row', row.strong && 'portal-table__total')}>
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const cellClasses = classes(
                  'utrecht-table__cell',
                  column?.numeric && 'utrecht-table__cell--numeric-column',
                  column?.oneLine && 'portal-table__one-line',
                );
                const key = column?.label ?? index;
                return index === 0 ? (
                  <th key={key} scope="row" role="rowheader" className={cellClasses}>
                    {cell}
                  </th>
                ) : (
                  <td key={key} role="cell" className={cellClasses} data-label={column?.label}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
