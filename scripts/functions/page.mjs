import { loadSource } from '../load-typescript.mjs';
import { half, argument } from './metadata.mjs';

const { generalFormula } = loadSource('functions/example');

const languages = ['zh-CN', 'en-US'];

/** `HY.ABC(amounts, [cutA], [cutB])` */
export function signature({ id, parameters }, language) {
  const names = parameters.map((parameter) => {
    const { name } = argument(language, parameter);
    return parameter.optional ? `[${name}]` : name;
  });
  return `HY.${id}(${names.join(', ')})`;
}

/** The functions in Markdown, a section each, under the headings of their groups. */
export function markdown(groups) {
  return groups
    .map(
      ({ heading, functions }) =>
        `## ${heading.replace(' | ', ' / ')}\n\n${functions.map((own) => section(own)).join('\n')}`,
    )
    .join('\n');
}

function section(own) {
  const rows = own.parameters.map((parameter) => {
    const [zh, en] = languages.map((language) => argument(language, parameter));
    const optional = parameter.optional ? ' ○' : '';
    return `| \`${en.name}\`${optional} | ${zh.name}：${zh.description} | ${en.description} |`;
  });
  return `### ${own.id}

${half('zh-CN', own.description)}。<br>${half('en-US', own.description)}.

\`${signature(own, 'en-US')}\`

| 参数 / Argument | 说明 | What it is |
| --- | --- | --- |
${rows.join('\n')}

结果 / Result: ${own.resultText.replace(' | ', ' / ')}. 示例 / Example: \`${generalFormula(own.example)}\`
`;
}

/** The same as a page that Excel's help link opens: no script, and the style in a file, since the policy of the pages refuses it inline. */
export function html(groups) {
  const sections = groups.map(
    ({ heading, functions }) =>
      `<h2>${escaped(heading.replace(' | ', ' / '))}</h2>\n${functions.map(htmlSection).join('\n')}`,
  );
  return page(sections.join('\n'));
}

function htmlSection(own) {
  const rows = own.parameters.map((parameter) => {
    const [zh, en] = languages.map((language) => argument(language, parameter));
    const words = `${zh.name}：${zh.description}<br>${en.description}`;
    return `<tr><th scope="row"><code>${en.name}</code>${parameter.optional ? ' ○' : ''}</th><td>${escaped(words)}</td></tr>`;
  });
  return `<section id="${own.id}">
<h3>HY.${own.id}</h3>
<p>${escaped(half('zh-CN', own.description))}。<br><span lang="en">${escaped(half('en-US', own.description))}.</span></p>
<p><code>${escaped(signature(own, 'en-US'))}</code></p>
<table>${rows.join('')}</table>
<p>示例 / Example: <code>${escaped(generalFormula(own.example))}</code></p>
</section>`;
}

function page(sections) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>慧眼函数 / Huiyan functions</title>
<link rel="stylesheet" href="functions.css">
</head>
<body>
<h1>慧眼函数 / Huiyan functions</h1>
<p>○ 可省略 / may be left out</p>
${sections}
</body>
</html>
`;
}

function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<br>', '\u0000')
    .replaceAll('<', '&lt;')
    .replaceAll('\u0000', '<br>');
}
