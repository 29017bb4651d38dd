import { Button, Field, Input } from '@fluentui/react-components';
import {
  ArrowDownload16Regular,
  ArrowUpload16Regular,
  Delete16Regular,
  Save16Regular,
} from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { exportScheme, forgetOwn, importScheme, saveAsOwn } from '../../state/schemes/own-schemes';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';
import { Section } from '../../controls/section';

/** The chosen scheme as a file, and as a scheme of one's own that the workbook keeps. */
export function SchemeFile() {
  const say = useSay();
  return (
    <Section title={say({ zh: '保存与交换', en: 'Save and exchange' })}>
      <div className="form">
        <SaveField />
        <div className="row-line">
          <ImportButton />
          <Button size="small" icon={<ArrowDownload16Regular />} onClick={exportScheme}>
            {say({ zh: '导出方案', en: 'Export' })}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function SaveField() {
  const { scheme, savedSchemes, activity } = usePane();
  const say = useSay();
  const isOwn = savedSchemes.some(({ id }) => id === scheme.id);
  const usual = isOwn
    ? say(scheme.label)
    : say({ zh: `${scheme.label.zh}（我的）`, en: `${scheme.label.en} (mine)` });
  const [typed, setTyped] = useState<string>();
  const name = (typed ?? usual).trim();
  return (
    <Field
      label={say({ zh: '存为我的方案', en: 'Save as my scheme' })}
      hint={say({ zh: '随工作簿保存', en: 'Kept in this workbook' })}
    >
      <div className="row-line">
        <Input
          size="small"
          value={typed ?? usual}
          onChange={(_event, { value }) => setTyped(value)}
          onBlur={() => typed?.trim() === '' && setTyped(undefined)}
        />
        <Button
          size="small"
          icon={<Save16Regular />}
          disabled={activity !== null || name === ''}
          onClick={() => {
            setTyped(undefined);
            void saveAsOwn(name);
          }}
        >
          {say({ zh: '保存', en: 'Save' })}
        </Button>
        {isOwn && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            disabled={activity !== null}
            aria-label={say({ zh: `删除“${scheme.label.zh}”`, en: `Delete "${scheme.label.en}"` })}
            onClick={() => void forgetOwn(scheme.id)}
          />
        )}
      </div>
    </Field>
  );
}

function ImportButton() {
  const activity = usePane((state) => state.activity);
  const say = useSay();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        icon={<ArrowUpload16Regular />}
        disabled={activity !== null}
        onClick={() => chooser.current?.click()}
      >
        {say({ zh: '导入方案', en: 'Import' })}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again after it was mended.
          target.value = '';
          if (file) void importScheme(file);
        }}
      />
    </>
  );
}
