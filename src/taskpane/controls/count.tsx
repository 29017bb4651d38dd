import { useFormat } from '../state/use-format';

/** How many there are, beside a title; or how many of all. */
export function Count({ value, of: all }: { value: number; of?: number }) {
  const format = useFormat();
  return (
    <span className="quiet">
      {format(value, 'integer')}
      {all !== undefined && ` / ${format(all, 'integer')}`}
    </span>
  );
}
