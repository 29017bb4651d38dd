import { half, argument } from './metadata.mjs';

const languages = ['zh-CN', 'en-US'];

/** `HY.ABC(amounts, [cutA], [cutB])` */
export function signature({ id, parameters }, language) {
  const names = parameters.map((parameter) => {
    const { name } = argument(language, parameter);
    return parameter.optional ? `[${name}]` : name;
  });
  return `HY.${id}(${names.join(', ')})`;
}

/** The functions in Markdown, a section each. */
export function markdown({ functions }, examples) {
  return functions.map((own) => section(own, examples[own.id])).join('\n');
}

function section(own, example) {
  const rows = own.parameters.map((parameter) => {
    const [zh, en] = languages.map((language) => argument(language, parameter));
    const optional = parameter.optional ? ' ○' : '';
    return `| \`${en.name}\`${optional} | ${zh.name}：${zh.description} | ${en.description} |`;
  });
  return `## ${own.id}

${half('zh-CN', own.description)}。<br>${half('en-US', own.description)}.

\`${signature(own, 'en-US')}\`

| 参数 / Argument | 说明 | What it is |
| --- | --- | --- |
${rows.join('\n')}

结果 / Result: ${own.resultText.replace(' | ', ' / ')}. 示例 / Example: \`${example}\`
`;
}

/** The same as a page that Excel's help link opens: no script, and the style in a file, since the policy of the pages refuses it inline. */
export function html({ functions }, examples) {
  const sections = functions.map((own) => {
    const rows = own.parameters.map((parameter) => {
      const [zh, en] = languages.map((language) => argument(language, parameter));
      const words = `${zh.name}：${zh.description}<br>${en.description}`;
      return `<tr><th scope="row"><code>${en.name}</code>${parameter.optional ? ' ○' : ''}</th><td>${escaped(words)}</td></tr>`;
    });
    return `<section id="${own.id}">
<h2>HY.${own.id}</h2>
<p>${escaped(half('zh-CN', own.description))}。<br><span lang="en">${escaped(half('en-US', own.description))}.</span></p>
<p><code>${escaped(signature(own, 'en-US'))}</code></p>
<table>${rows.join('')}</table>
<p>示例 / Example: <code>${escaped(examples[own.id])}</code></p>
</section>`;
  });
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
${sections.join('\n')}
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
