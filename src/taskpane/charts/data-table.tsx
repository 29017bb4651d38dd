import type { SummaryTable } from '../../methods/shared/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';

/** The numbers behind a picture, for screen readers and for whoever wants to read them. */
export function DataTable({ table: { label, columns, rows } }: { table: SummaryTable }) {
  const say = useSay();
  const format = useFormat();
  return (
    <div className="data-table" tabIndex={0} role="region" aria-label={say(label)}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {say(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column, at) => {
                const cell = row[at];
                const isNumber = typeof cell === 'number';
                return (
                  <td key={column.id} className={isNumber ? 'number' : undefined}>
                    {isNumber ? format(cell, column.format) : cell ? say(cell) : ''}
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
