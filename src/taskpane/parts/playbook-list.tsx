import { useMemo } from 'react';
import { chooseScheme } from '../state/choose-scheme';
import { usePane } from '../state/store';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { fitSchemes, matchesSearch, type FittedScheme } from './fitting-schemes';
import { Fold } from './fold';
import { Section } from './section';

/** So many stand open; the others are a step away, so that the settings of the chosen one stay near. */
const firstSchemes = 5;

/** The playbooks as cards: those that this sheet can run, and those that need more columns. */
export function PlaybookList({ search }: { search: string }) {
  const { scheme: chosen, catalogue, lacks, savedSchemes } = usePane();
  const say = useSay();
  const format = useFormat();
  const fitted = useMemo(() => {
    const offered = [...savedSchemes, ...catalogue.playbooks];
    const own = offered.some(({ id }) => id === chosen.id) ? [] : [chosen];
    const known = offered.map((scheme) => (scheme.id === chosen.id ? chosen : scheme));
    return fitSchemes([...own, ...known], lacks);
  }, [catalogue, savedSchemes, lacks, chosen]);
  const found = fitted.filter(({ scheme }) => matchesSearch(scheme, search));
  const fitting = found.filter(({ lacks }) => lacks.length === 0);
  const lacking = found.filter(({ lacks }) => lacks.length > 0);
  const isFirst = ({ scheme }: FittedScheme, index: number) =>
    search !== '' ||
    index < firstSchemes ||
    scheme.id === chosen.id ||
    savedSchemes.some(({ id }) => id === scheme.id);
  const first = fitting.filter(isFirst);
  const more = fitting.filter((one, index) => !isFirst(one, index));
  return (
    <Section title={say({ zh: '适用于此表的方案', en: 'Schemes for this sheet' })}>
      {found.length === 0 && (
        <p className="quiet">{say({ zh: '没有匹配的方案。', en: 'No scheme matches.' })}</p>
      )}
      <div role="radiogroup" aria-label={say({ zh: '方案', en: 'Schemes' })} className="playbooks">
        {first.map((one) => (
          <PlaybookCard key={one.scheme.id} fitted={one} isChosen={one.scheme.id === chosen.id} />
        ))}
        {more.length > 0 && (
          <Fold
            title={say({ zh: '更多方案', en: 'More schemes' })}
            aside={<span className="quiet">{format(more.length, 'integer')}</span>}
          >
            <div className="playbooks">
              {more.map((one) => (
                <PlaybookCard key={one.scheme.id} fitted={one} isChosen={one.scheme.id === chosen.id} />
              ))}
            </div>
          </Fold>
        )}
      </div>
      {lacking.length > 0 && (
        <Fold
          title={say({ zh: '还缺少列的方案', en: 'Schemes that need more columns' })}
          aside={<span className="quiet">{format(lacking.length, 'integer')}</span>}
        >
          <ul className="playbooks">
            {lacking.map(({ scheme, lacks }) => (
              <li key={scheme.id} className="playbook playbook-lacking">
                <span className="playbook-name">{say(scheme.label)}</span>
                <span className="quiet">
                  {say({ zh: '缺少：', en: 'Needs: ' })}
                  {lacks.map(({ label }) => say(label)).join(say({ zh: '、', en: ', ' }))}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}

function PlaybookCard({ fitted: { scheme }, isChosen }: { fitted: FittedScheme; isChosen: boolean }) {
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
