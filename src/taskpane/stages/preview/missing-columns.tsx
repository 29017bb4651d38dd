import { Button } from '@fluentui/react-components';
import type { Findings } from '../../../session/findings/findings';
import type { NearColumn } from '../../../table/recognition/recognised-column';
import { roles, type RoleId } from '../../../table/columns/roles';
import { missingFirst, mostMissing, mostNear, nearToOffer } from '../../../session/sheet/columns-to-offer';
import { ColumnChooser } from '../../controls/column-chooser';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { chooseColumn } from '../../state/choose-column';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';

/** What the scheme would have used and no column has, and the columns that come near a meaning: each can be pointed at. */
export function MissingColumns({ findings: { lacking, issues } }: { findings: Findings }) {
  const near = usePane((state) => state.sheet?.near);
  const say = useSay();
  const left = missingFirst(lacking, issues);
  const offered = nearToOffer(near ?? [], lacking);
  if (left.length + offered.length === 0) return null;
  return (
    <div className="missing-columns">
      {left.length > 0 && (
        <div className="choosers">
          <span className="quiet">{say({ zh: '没有这些列：', en: 'No column for:' })}</span>
          <Choosers missing={left.slice(0, mostMissing)} />
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
      {(left.length > mostMissing || offered.length > mostNear) && (
        <Fold
          title={say({ zh: '更多缺少的列', en: 'More columns that are missing' })}
          aside={
            <Count value={Math.max(0, left.length - mostMissing) + Math.max(0, offered.length - mostNear)} />
          }
        >
          <div className="choosers">
            <Choosers missing={left.slice(mostMissing)} />
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
