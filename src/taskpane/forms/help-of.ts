import type { Text } from '../../locales/text';
import type { DeclaredParameter } from '../../scheme/definition/declared-method';

/** What a declaration says to help, and nothing where it says nothing. */
export function helpOf({ help }: DeclaredParameter, say: (text: Text) => string): string | null {
  return help ? say(help) : null;
}
