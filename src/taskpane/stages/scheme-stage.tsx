import { Field, Input } from '@fluentui/react-components';
import { AsOfField } from '../forms/as-of-field';
import { SchemeSettings } from '../forms/scheme-settings';
import { FurtherSheets } from '../parts/further-sheets';
import { PlaybookList } from '../parts/playbook-list';
import { SchemeFile } from '../parts/scheme-file';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { useState } from 'react';

/** Choose: a playbook, the day it speaks of, and its settings. */
export function SchemeStage() {
  const sheet = usePane((state) => state.sheet);
  const [search, setSearch] = useState('');
  const say = useSay();
  if (!sheet) return null;
  return (
    <>
      <AsOfField />
      <Field label={say({ zh: '查找方案', en: 'Find a scheme' })} size="small">
        <Input
          type="search"
          value={search}
          placeholder={say({ zh: '名称或用途', en: 'Name or purpose' })}
          onChange={(_event, { value }) => setSearch(value)}
        />
      </Field>
      <PlaybookList search={search} />
      <FurtherSheets />
      <SchemeSettings />
      <SchemeFile />
    </>
  );
}
