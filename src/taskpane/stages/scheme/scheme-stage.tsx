import { useState } from 'react';
import { SearchField } from '../../controls/search-field';
import { AsOfField } from '../../forms/as-of-field';
import { SchemeSettings } from '../../forms/scheme-settings';
import { FurtherSheets } from './further-sheets';
import { SchemeList } from './scheme-list';
import { SchemeFile } from './scheme-file';
import { usePane } from '../../state/store';

/** Choose: a scheme, the day it speaks of, and its settings. */
export function SchemeStage() {
  const sheet = usePane((state) => state.sheet);
  const [search, setSearch] = useState('');
  if (!sheet) return null;
  return (
    <>
      <AsOfField />
      <SearchField
        label={{ zh: '查找方案', en: 'Find a scheme' }}
        placeholder={{ zh: '名称或用途', en: 'Name or purpose' }}
        value={search}
        onChange={setSearch}
      />
      <SchemeList search={search} />
      <FurtherSheets />
      <SchemeSettings />
      <SchemeFile />
    </>
  );
}
