import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { loadGuide, type Guide } from '../../functions/guide';
import { guideButtonId } from '../shell/pane-header';
import { Notices } from '../shell/notices';
import { SearchField } from '../controls/search-field';
import { Section } from '../controls/section';
import { showGuide } from '../state/functions';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { FunctionCard } from './function-card';
import { InsertedBar } from './inserted-bar';
import { listRanges } from './list-ranges';
import { matching } from './matches';
import './guide.css';

/** When a search finds no more than these, they stand open. */
const fewFound = 2;

/** All functions for cells: what they do, what they need, and an example of each that can be put into the selected cell. */
export function FunctionGuide() {
  const { sheet, facts, asOf } = usePane();
  const [guide, setGuide] = useState<Guide>([]);
  const [search, setSearch] = useState('');
  const say = useSay();
  useEffect(() => void loadGuide().then(setGuide), []);
  const list = useMemo(() => (sheet ? listRanges(sheet, facts, asOf) : undefined), [sheet, facts, asOf]);
  const found = useMemo(() => matching(guide, search), [guide, search]);
  const count = found.reduce((sum, { functions }) => sum + functions.length, 0);
  return (
    <section className="guide" aria-label={say({ zh: '函数', en: 'Functions' })}>
      <div className="guide-notices">
        <Notices />
      </div>
      <div className="stage">
        <GuideHead />
        <SearchField
          label={{ zh: '查找函数', en: 'Find a function' }}
          placeholder={{ zh: '名称、用途或参数', en: 'Name, purpose or argument' }}
          value={search}
          onChange={setSearch}
        />
        <p className="hidden-text" role="status">
          {search !== '' &&
            say({ zh: `找到 ${String(count)} 个函数`, en: `Functions found: ${String(count)}` })}
        </p>
        {guide.length > 0 && count === 0 && (
          <p className="quiet">{say({ zh: '没有匹配的函数。', en: 'No function matches.' })}</p>
        )}
        {found.map(({ label, functions }) => (
          <Section key={label.en} title={say(label)}>
            <div className="functions">
              {functions.map((own) => (
                <FunctionCard
                  key={`${own.id} ${String(search !== '' && count <= fewFound)}`}
                  own={own}
                  list={list}
                  isOpen={search !== '' && count <= fewFound}
                />
              ))}
            </div>
          </Section>
        ))}
      </div>
      <InsertedBar />
    </section>
  );
}

function GuideHead() {
  const say = useSay();
  const back = () => {
    showGuide(false);
    document.getElementById(guideButtonId)?.focus();
  };
  return (
    <div className="guide-head">
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={say({ zh: '返回步骤', en: 'Back to the steps' })}
        onClick={back}
      />
      <p className="quiet">
        {say({
          zh: '在单元格里写 =HY.名称(…)，得到与面板相同的结果，数据变动时自动重算。',
          en: 'Write =HY.NAME(…) into a cell for the answers of the pane; they follow when the data change.',
        })}
      </p>
    </div>
  );
}
