import { Button } from '@fluentui/react-components';
import { TableCellAdd16Regular } from '@fluentui/react-icons';
import { addressOf } from '../../table/places/address';
import type { CellPlace } from '../../workbook/read/cell-place';
import { insert } from '../state/functions';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { listOf, type OfferedExample } from './offered-example';

/** Puts the example into the selected cell, or, where its answers would stand beside other customers, into the row that is right. */
export function InsertButtons({ id, offered }: { id: string; offered: OfferedExample }) {
  const { activeCell, activity } = usePane();
  const say = useSay();
  if (!activeCell) return null;
  const right = placeBeside(activeCell, offered);
  const shift = right ? activeCell.row - right.row : 0;
  return (
    <>
      {right && shift !== 0 && (
        <p className="example-warning">
          {say({
            zh: `从 ${addressOf(activeCell.row, activeCell.column)} 开始，结果会与客户错开 ${String(Math.abs(shift))} 行。`,
            en: `From ${addressOf(activeCell.row, activeCell.column)} on, each answer would stand ${String(Math.abs(shift))} rows from its customer.`,
          })}
        </p>
      )}
      {right && shift !== 0 && (
        <InsertButton id={id} offered={offered} place={right} isDisabled={activity !== null} isFirst />
      )}
      <InsertButton
        id={id}
        offered={offered}
        place={activeCell}
        isDisabled={activity !== null}
        isFirst={shift === 0}
      />
    </>
  );
}

function InsertButton({
  id,
  offered,
  place,
  isDisabled,
  isFirst,
}: {
  id: string;
  offered: OfferedExample;
  place: CellPlace;
  isDisabled: boolean;
  isFirst: boolean;
}) {
  const say = useSay();
  const cell = addressOf(place.row, place.column);
  return (
    <Button
      size="small"
      appearance={isFirst ? 'primary' : 'secondary'}
      icon={<TableCellAdd16Regular />}
      disabled={isDisabled}
      aria-label={say({ zh: `插入到 ${cell}：HY.${id}`, en: `Insert at ${cell}: HY.${id}` })}
      onClick={() => void insert(place, offered.formula, offered.extent, listOf(offered, place))}
    >
      {say({ zh: `插入到 ${cell}`, en: `Insert at ${cell}` })}
    </Button>
  );
}

/** The cell of the selected column in which each answer stands beside its customer; undefined on other sheets. */
function placeBeside(active: CellPlace, { besideRow, list }: OfferedExample): CellPlace | undefined {
  if (besideRow === undefined || active.sheet !== list?.place.sheet) return undefined;
  return { ...active, row: besideRow };
}
