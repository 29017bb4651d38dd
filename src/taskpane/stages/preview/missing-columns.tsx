import { Button } from '@fluentui/react-components';
import type { Findings } from '../../../session/findings/findings';
import type { NearColumn } from '../../../table/recognition/recognised-column';
import { roles, type RoleId } from '../../../table/columns/roles';
import { ColumnChooser } from '../../controls/column-chooser';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { chooseColumn } from '../../state/choose-column';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';

/** So many stand in the line; the others are a step away. */
const mostInLine = 8;
const mostNear = 4;

/** What the scheme would have used and no column has, and the columns that come near a meaning: each can be pointed at. */
export function MissingColumns({ findings: { lacking, issues } }: { findings: Findings }) {
  const near = usePane((state) => state.sheet?.near);
  const say = useSay();
  // Where an assumption asks for a column, it has asked already.
  const asked = issues.flatMap(({ assumption, choose = [] }) => (assumption ? choose : []));
  const left = lacking.filter((role) => !asked.includes(role));
  const offered = nearToOffer(near ?? [], lacking);
  if (left.length + offered.length === 0) return null;
  return (
    <div className="missing-columns">
      {left.length > 0 && (
        <div className="choosers">
          <span className="quiet">{say({ zh: '没有这些列：', en: 'No column for:' })}</span>
          <Choosers missing={left.slice(0, mostInLine)} />
        </div>
      )}
      {offered.length > 0 && (
        <div className="choosers">
          <span className="quiet">{say({ zh: '相近而未使用：', en: 'Near, and not used:' })}</span>
          {offered.slice(0, mostNear).map((column) => (
            <NearButton key={column.sheetColumn} column={column} />
          ))}
        </div>
      )}
      {(left.length > mostInLine || offered.length > mostNear) && (
        <Fold
          title={say({ zh: '更多缺少的列', en: 'More columns that are missing' })}
          aside={
            <Count value={Math.max(0, left.length - mostInLine) + Math.max(0, offered.length - mostNear)} />
          }
        >
          <div className="choosers">
            <Choosers missing={left.slice(mostInLine)} />
            {offered.slice(mostNear).map((column) => (
              <NearButton key={column.sheetColumn} column={column} />
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}

function Choosers({ missing }: { missing: readonly RoleId[] }) {
  return missing.map((role) => (
    <ColumnChooser key={role} role={role} onChoose={({ header }) => void chooseColumn(role, header)} />
  ));
}

function NearButton({ column: { header, role } }: { column: NearColumn }) {
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  const { zh, en } = roles[role].label;
  return (
    <Button size="small" disabled={isBusy} onClick={() => void chooseColumn(role, header)}>
      {say({ zh: `“${header}”作${zh}`, en: `Take "${header}" as ${en}` })}
    </Button>
  );
}

/** Each column once, by the meaning that it comes nearest to; first those that the scheme would use. */
export function nearToOffer(near: readonly NearColumn[], lacking: readonly RoleId[]): readonly NearColumn[] {
  const wanted = near.filter(({ role }) => lacking.includes(role));
  const others = near.filter(({ role }) => !lacking.includes(role));
  const all = [...wanted, ...others];
  return all.filter(
    ({ sheetColumn }, index) => all.findIndex((other) => other.sheetColumn === sheetColumn) === index,
  );
}
