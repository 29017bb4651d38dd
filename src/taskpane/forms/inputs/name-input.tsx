import { Input } from '@fluentui/react-components';
import type { Text } from '../../../locales/text';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';

interface NameInputProps extends Edited<Text> {
  readonly label: Text;
  readonly placeholder?: Text;
}

/** A text in both languages: the one on the screen is edited, and the other with it as long as the two are the same. */
export function NameInput({ label, value, onChange, placeholder }: NameInputProps) {
  const language = usePane((state) => state.preferences.language);
  const say = useSay();
  return (
    <Input
      size="small"
      className="row-name"
      aria-label={say(label)}
      value={say(value)}
      {...(placeholder && { placeholder: say(placeholder) })}
      onChange={(_event, { value: typed }) => {
        const own = language === 'zh-CN' ? { zh: typed } : { en: typed };
        onChange(value.zh === value.en ? { zh: typed, en: typed } : { ...value, ...own });
      }}
    />
  );
}
