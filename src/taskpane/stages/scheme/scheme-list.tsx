import { useMemo } from 'react';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { Section } from '../../controls/section';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';
import { fitSchemes, isFitting, matchesSearch, type FittedScheme } from './fitting-schemes';
import { SchemeCards } from './scheme-card';

/** So many stand open; the others are a step away, so that the settings of the chosen one stay near. */
const firstSchemes = 5;

/** The schemes as cards: those that find something on this sheet, and those that need more columns. */
export function SchemeList({ search }: { search: string }) {
  const { first, more, others, isChosenAmongOthers } = useSchemes(search);
  const say = useSay();
  return (
    <Section title={say({ zh: '适用于此表的方案', en: 'Schemes for this sheet' })}>
      {first.length + more.length + others.length === 0 && (
        <p className="quiet">{say({ zh: '没有匹配的方案。', en: 'No scheme matches.' })}</p>
      )}
      <div role="radiogroup" aria-label={say({ zh: '方案', en: 'Schemes' })} className="playbooks">
        <SchemeCards fitted={first} />
        {more.length > 0 && (
          <Fold title={say({ zh: '更多方案', en: 'More schemes' })} aside={<Count value={more.length} />}>
            <div className="playbooks">
              <SchemeCards fitted={more} />
            </div>
          </Fold>
        )}
        {others.length > 0 && (
          <Fold
            key={String(search !== '' || isChosenAmongOthers)}
            isOpen={search !== '' || isChosenAmongOthers}
            title={say({ zh: '还缺少列或数据的方案', en: 'Schemes that need more columns or data' })}
            aside={<Count value={others.length} />}
          >
            <div className="playbooks">
              <SchemeCards fitted={others} />
            </div>
          </Fold>
        )}
      </div>
    </Section>
  );
}

/** The schemes that match: the first few and own ones, the others that find something, and those that need more. */
function useSchemes(search: string) {
  const { scheme: chosen, catalogue, lacks, trials, further, savedSchemes } = usePane();
  const fitted = useMemo(() => {
    const offered = [...savedSchemes, ...catalogue.playbooks];
    const own = offered.some(({ id }) => id === chosen.id) ? [] : [chosen];
    const known = offered.map((scheme) => (scheme.id === chosen.id ? chosen : scheme));
    return fitSchemes([...own, ...known], { lacks, trials, sheets: Object.keys(further) });
  }, [catalogue, savedSchemes, lacks, trials, further, chosen]);
  const found = fitted.filter(({ scheme }) => matchesSearch(scheme, search));
  const fitting = found.filter(isFitting);
  const others = found.filter((one) => !isFitting(one));
  const isFirst = ({ scheme }: FittedScheme, index: number) =>
    search !== '' ||
    index < firstSchemes ||
    scheme.id === chosen.id ||
    savedSchemes.some(({ id }) => id === scheme.id);
  return {
    first: fitting.filter(isFirst),
    more: fitting.filter((one, index) => !isFirst(one, index)),
    others,
    isChosenAmongOthers: others.some(({ scheme }) => scheme.id === chosen.id),
  };
}
