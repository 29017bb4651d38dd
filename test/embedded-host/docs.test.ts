import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtMembers,
  memberCount,
  type BuiltMember,
} from '../../src/embedded-host/api/requests/built-members';

const documentPath = join(__dirname, '../../docs/embedded-host.md');
const recordPath = process.env['HUIYAN_WRITE_HOST_DOCS'];
const start = '<!-- members: written by npm run docs:host -->';

/** The list of members: a class a line, what the tests asked for first. */
function membersList(tested: ReadonlySet<string>): string {
  const byClass = new Map<string, BuiltMember[]>();
  for (const member of builtMembers()) {
    // The library's own business, and the name under which it sets showGridlines.
    if (member.name.startsWith('_') || member.requestName === 'Worksheet.Gridlines') continue;
    byClass.set(member.className, [...(byClass.get(member.className) ?? []), member]);
  }
  const lines = [...byClass].map(([className, members]) => {
    const count = `${members.length} of ${Math.max(members.length, memberCount(className))}`;
    const asked = names(members.filter(({ requestName }) => tested.has(requestName)));
    const others = names(members.filter(({ requestName }) => !tested.has(requestName)));
    const said = [asked, others && `untested: ${others}`].filter(Boolean).join('; ');
    return `- **${className}**, ${count}: ${said}`;
  });
  return [...lines, ''].join('\n');
}

function names(members: readonly BuiltMember[]): string {
  return members
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join(', ');
}

/** The members that the document calls tested. */
function testedInDocument(text: string): Set<string> {
  const tested = new Set<string>();
  for (const member of builtMembers()) {
    const line = text.split('\n').find((known) => known.startsWith(`- **${member.className}**,`)) ?? '';
    const [asked = ''] = line.replace(/^[^:]*: /, '').split(/(?:^|; )untested: /u);
    if (asked.split(', ').includes(member.name)) tested.add(member.requestName);
  }
  return tested;
}

describe('docs/embedded-host.md', () => {
  const text = readFileSync(documentPath, 'utf8');

  if (recordPath) {
    it('is written anew', () => {
      const tested = new Set(readFileSync(recordPath, 'utf8').split('\n'));
      writeFileSync(documentPath, text.slice(0, text.indexOf(start)) + `${start}\n\n${membersList(tested)}`);
    });
    return;
  }

  it('lists exactly the members that are built (npm run docs:host)', () => {
    expect(text.slice(text.indexOf(start))).toBe(`${start}\n\n${membersList(testedInDocument(text))}`);
  });
});
