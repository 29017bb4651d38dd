import { inLanguage, type Language } from '../../locales/text';
import { formatScheme } from '../../scheme/definition/format-scheme';
import { findPlaybook, playbooks } from '../../scheme/playbooks/registry';
import type { Scheme } from '../../scheme/definition/scheme';
import type { Console } from '../console';
import { WrongUsage } from '../usage';

/** `huiyan schemes`: the playbooks; with an id, that one. As JSON, a scheme can be changed and given to `run`. */
export function schemesCommand(
  given: { readonly id: string | undefined; readonly json: boolean },
  language: Language,
  console: Console,
): void {
  const chosen = given.id === undefined ? playbooks.map(({ scheme }) => scheme) : [found(given.id)];
  const [first] = chosen;
  if (!given.json)
    console.output.write(`${chosen.map((scheme) => described(scheme, language)).join('\n')}\n`);
  else if (given.id !== undefined && first) console.output.write(formatScheme(first));
  else console.output.write(`${JSON.stringify(chosen, null, 2)}\n`);
}

function described({ id, label, description, steps }: Scheme, language: Language): string {
  const methods = steps.map(({ method }) => method).join(' → ');
  const about = description ? `\n  ${inLanguage(description, language)}` : '';
  return `${id}  ${inLanguage(label, language)}  [${methods}]${about}`;
}

function found(id: string): Scheme {
  const playbook = findPlaybook(id);
  if (playbook) return playbook.scheme;
  const known = playbooks.map(({ scheme }) => scheme.id).join(', ');
  throw new WrongUsage({
    zh: `没有名为“${id}”的方案。现有：${known}。`,
    en: `There is no scheme "${id}". There are: ${known}.`,
  });
}
