import { useMemo } from 'react';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { Section } from '../../controls/section';
import { chooseScheme } from '../../state/choose-scheme';
import { usePane } from '../../state/store';
import { listSeparator, useSay } from '../../state/use-say';
import { fitSchemes, matchesSearch, type FittedScheme } from './fitting-schemes';

/** So many stand open; the others are a step away, so that the settings of the chosen one stay near. */
const firstSchemes = 5;

/** The playbooks as cards: those that this sheet can run, and those that need more columns. */
export function PlaybookList({ search }: { search: string }) {
  const { first, more, lacking } = useSchemes(search);
  const say = useSay();
  return (
    <Section title={say({ zh: '适用于此表的方案', en: 'Schemes for this sheet' })}>
      {first.length + more.length + lacking.length === 0 && (
        <p className="quiet">{say({ zh: '没有匹配的方案。', en: 'No scheme matches.' })}</p>
      )}
      <div role="radiogroup" aria-label={say({ zh: '方案', en: 'Schemes' })} className="playbooks">
        <PlaybookCards fitted={first} />
        {more.length > 0 && (
          <Fold title={say({ zh: '更多方案', en: 'More schemes' })} aside={<Count value={more.length} />}>
            <div className="playbooks">
              <PlaybookCards fitted={more} />
            </div>
          </Fold>
        )}
      </div>
      {lacking.length > 0 && <LackingSchemes lacking={lacking} />}
    </Section>
  );
}

/** The schemes that match: the first few and own ones, the others that can run, and those that need more columns. */
function useSchemes(search: string) {
  const { scheme: chosen, catalogue, lacks, savedSchemes } = usePane();
  const fitted = useMemo(() => {
    const offered = [...savedSchemes, ...catalogue.playbooks];
    const own = offered.some(({ id }) => id === chosen.id) ? [] : [chosen];
    const known = offered.map((scheme) => (scheme.id === chosen.id ? chosen : scheme));
    return fitSchemes([...own, ...known], lacks);
  }, [catalogue, savedSchemes, lacks, chosen]);
  const found = fitted.filter(({ scheme }) => matchesSearch(scheme, search));
  const fitting = found.filter(({ lacks }) => lacks.length === 0);
  const isFirst = ({ scheme }: FittedScheme, index: number) =>
    search !== '' ||
    index < firstSchemes ||
    scheme.id === chosen.id ||
    savedSchemes.some(({ id }) => id === scheme.id);
  return {
    first: fitting.filter(isFirst),
    more: fitting.filter((one, index) => !isFirst(one, index)),
    lacking: found.filter(({ lacks }) => lacks.length > 0),
  };
}

function PlaybookCards({ fitted }: { fitted: readonly FittedScheme[] }) {
  return fitted.map(({ scheme }) => <PlaybookCard key={scheme.id} scheme={scheme} />);
}

function PlaybookCard({ scheme }: Pick<FittedScheme, 'scheme'>) {
  const isChosen = usePane((state) => state.scheme.id === scheme.id);
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  return (
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
    </label>
  );
}

function LackingSchemes({ lacking }: { lacking: readonly FittedScheme[] }) {
  const say = useSay();
  return (
    <Fold
      title={say({ zh: '还缺少列的方案', en: 'Schemes that need more columns' })}
      aside={<Count value={lacking.length} />}
    >
      <ul className="playbooks">
        {lacking.map(({ scheme, lacks }) => (
          <li key={scheme.id} className="playbook playbook-lacking">
            <span className="playbook-name">{say(scheme.label)}</span>
            <span className="quiet">
              {say({ zh: '缺少：', en: 'Needs: ' })}
              {lacks.map(({ label }) => say(label)).join(say(listSeparator))}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
