import { Textarea } from '@fluentui/react-components';
import type { DeclaredParameter } from '../../../scheme/definition/declared-method';
import { parseParameter } from '../../../scheme/definition/parse-parameter';
import { useTyped } from '../../controls/use-typed';
import { listSeparator, useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { DeclaredField } from '../inputs/declared-field';

interface WordsFieldProps extends Edited<readonly string[]> {
  readonly declaration: Extract<DeclaredParameter, { readonly kind: 'words' }>;
}

/** A list of words, between commas. */
export function WordsField({ declaration, value, onChange }: WordsFieldProps) {
  const say = useSay();
  const { field } = useTyped(value.join(say(listSeparator)), (typed) =>
    onChange(parseParameter('', declaration, typed.replaceAll('\n', ',')) as readonly string[]),
  );
  return (
    <DeclaredField declaration={declaration} typing={{ zh: '用逗号或顿号分隔', en: 'Between commas' }}>
      <Textarea resize="vertical" rows={value.length > 8 ? 4 : 2} {...field} />
    </DeclaredField>
  );
}
