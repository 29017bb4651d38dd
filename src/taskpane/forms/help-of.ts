import type { Text } from '../../locales/text';
import type { ParameterDeclaration } from '../../methods/contract';

/** What a declaration says to help, and nothing where it says nothing. */
export function helpOf({ help }: ParameterDeclaration, say: (text: Text) => string): string | null {
  return help ? say(help) : null;
}
