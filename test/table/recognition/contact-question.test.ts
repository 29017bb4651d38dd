import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactQuestion, mayTellOfContact } from '../../../src/table/recognition/contact-question';

it.each([
  ['consent', '能否电话联系 可否上门拜访 是否愿意接受回访 OK|to|call? May|we|email 短信许可'],
  ['doNotContact', '不要再打电话 请勿短信 谢绝上门 Never|email 不接受营销'],
  [undefined, '最近联系日期 电话联系次数 联系人 是否已电话联系 联系方式 Last|Contacted 电话 资产规模'],
])('a heading asks %s: %s', (asked, headers) => {
  for (const header of headers.split(' ').map((one) => one.replaceAll('|', ' '))) {
    expect([header, contactQuestion(header)]).toEqual([header, asked]);
  }
});

// Headings as lists have them, in three languages and in first letters of syllables: test/fixtures/contact/headings.json.
const headings = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/contact/headings.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

it.each(Object.entries(headings))('%s is what these headings ask', (asked, own) => {
  for (const header of own) {
    const byContent = mayTellOfContact(header) && asked === 'way' ? 'way' : 'nothing';
    expect([header, contactQuestion(header) ?? byContent]).toEqual([header, asked]);
  }
});
