/**
 * Writes what is made of the comments of the custom functions: the metadata that Excel reads (one file a language), the help
 * page that it opens, what the pane tells of them, and docs/functions.md. `node scripts/functions-metadata.mjs [FOLDER]`; a test holds the committed files
 * to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { guide } from './functions/guide.mjs';
import { bilingualMetadata, groups, metadataIn } from './functions/metadata.mjs';
import { html, markdown } from './functions/page.mjs';
import { resultTexts } from './functions/result-texts.mjs';
import { loadSource } from './load-typescript.mjs';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const { examples } = loadSource('functions/examples');
const plain = await bilingualMetadata();
const results = resultTexts();
const documented = await Promise.all(
  groups().map(async ({ file, heading }) => ({
    heading,
    functions: (await bilingualMetadata([file])).functions.map((own) => ({
      ...own,
      resultText: results[own.id],
      example: examples[own.id],
    })),
  })),
);

const intro = `<!-- Made by \`npm run docs:functions\` from src/functions. Do not edit. -->

# 函数 / Functions

在单元格里写 \`=HY.名称(…)\`，得到与面板相同的结果，参数变动时自动重算。空白保持空白，错误原样传递；参数有误为 #VALUE!，缺少数字为 #N/A，并附说明。函数不看时钟：截至日期是参数。○ 为可省略的参数。

Write \`=HY.NAME(…)\` into a cell for the answers of the pane, worked out again when an argument changes. Blanks stay blank and errors pass through; wrong arguments give #VALUE! and missing numbers #N/A, each with a message. No function reads a clock: the as-of day is an argument. ○ marks what may be left out.

`;

await write('assets/functions.json', JSON.stringify(metadataIn('zh-CN', plain)));
await write('assets/functions.en-US.json', JSON.stringify(metadataIn('en-US', plain)));
await write('assets/functions-guide.json', JSON.stringify(guide(documented)));
await write('assets/functions.html', html(documented));
await write('docs/functions.md', intro + markdown(documented));

async function write(path, text) {
  const target = `${root}/${path}`;
  mkdirSync(target.slice(0, target.lastIndexOf('/')), { recursive: true });
  const style = await resolveConfig(fileURLToPath(new URL(`../${path}`, import.meta.url)));
  const parser = { json: 'json', html: 'html', md: 'markdown' }[path.split('.').at(-1)];
  writeFileSync(target, await format(text, { ...style, parser }));
}
