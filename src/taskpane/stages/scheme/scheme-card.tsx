import type { Lack } from '../../../session/engine/scheme-knowledge';
import { ColumnChooser } from '../../controls/column-chooser';
import { chooseScheme } from '../../state/schemes/choose-scheme';
import { pointSchemeAt } from '../../state/choose-column';
import { usePane } from '../../state/store';
import { listSeparator, useSay } from '../../state/use-say';
import type { FittedScheme } from './fitting-schemes';

/** Schemes to choose one of. */
export function SchemeCards({ fitted }: { fitted: readonly FittedScheme[] }) {
  return fitted.map((one) => <SchemeCard key={one.scheme.id} fitted={one} />);
}

/** A scheme; one that lacks something says what, and once it is chosen it can be pointed at. */
function SchemeCard({ fitted: { scheme, lacks, isEmpty } }: { fitted: FittedScheme }) {
  const isChosen = usePane((state) => state.scheme.id === scheme.id);
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  return (
    <div className="playbook-place">
      <label className="playbook" data-chosen={isChosen}>
        <input
          type="radio"
          name="playbook"
          checked={isChosen}
          disabled={isBusy}
          onChange={() => chooseScheme(scheme)}
        />
        <span className="playbook-name">{say(scheme.label)}</span>
        {scheme.description && <span className="playbook-text">{say(scheme.description)}</span>}
        {lacks.length > 0 && <Needs lacks={lacks} />}
        {isEmpty && (
          <span className="quiet">
            {say({
              zh: '此表的这些列中没有可判断的数据',
              en: 'The columns it would use hold nothing to judge by',
            })}
          </span>
        )}
      </label>
      {isChosen && lacks.length > 0 && <Lacks lacks={lacks} />}
    </div>
  );
}

function Needs({ lacks }: { lacks: readonly Lack[] }) {
  const say = useSay();
  return (
    <span className="quiet">
      {say({ zh: '缺少：', en: 'Needs: ' })}
      {lacks.map(({ label }) => say(label)).join(say(listSeparator))}
    </span>
  );
}

/** The columns to point at; a sheet is pointed at below, among the further sheets. */
function Lacks({ lacks }: { lacks: readonly Lack[] }) {
  const columns = lacks.filter(({ sheet }) => sheet === undefined);
  return (
    <div className="choosers">
      {columns.map((lack) =>
        lack.role === undefined ? null : (
          <ColumnChooser
            key={lack.role}
            role={lack.role}
            onChoose={(column) => void pointSchemeAt(lack, column)}
          />
        ),
      )}
    </div>
  );
}
