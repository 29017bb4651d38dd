import type { Text } from './text';

/**
 * What can be typed, each with what it means.
 *
 * @example
 * choicesText([{ id: 'event', label: { zh: '有事件', en: 'an event' } }]).en // 'event (an event)'
 */
export function choicesText(choices: readonly { readonly id: string; readonly label: Text }[]): Text {
  return {
    zh: choices.map(({ id, label }) => `${id}（${label.zh}）`).join('、'),
    en: choices.map(({ id, label }) => (id === label.en ? id : `${id} (${label.en})`)).join(', '),
  };
}
