import { loadSource } from '../load-typescript.mjs';
import { bilingual, cell, table } from './markdown.mjs';

const { formatParameter } = loadSource('scheme/definition/format-parameter');
const { resolveParameters } = loadSource('scheme/definition/parameters');
const { stepOutputs } = loadSource('scheme/binding/step-outputs');
const { roles } = loadSource('table/columns/roles');

const kinds = {
  number: '数值 / number',
  date: '日期 / date',
  text: '文字 / text',
  flag: '是否 / yes or no',
  tier: '层级 / tier',
  star: '★',
};
const origins = { source: '来源规则 / source rule', ours: '本产品默认 / our default' };

/** What a method is for, where it comes from, what it reads, takes and writes, and what it is checked against. */
export function methodSection(method, cases) {
  const { id, label, description, source, inputs, sheets = {}, params, presets = {} } = method;
  return [
    `## \`${id}\``,
    `**${label.zh} / ${label.en}**`,
    `${description.zh} ${description.en}`,
    `来源与变体 / Source and variant: ${source.zh} ${source.en}`,
    '### 输入 / Inputs',
    inputTable(inputs),
    ...Object.entries(sheets).map(([name, sheet]) => sheetPart(name, sheet)),
    ...(Object.keys(params).length > 0 ? ['### 参数 / Parameters', parameterTable(params)] : []),
    ...(Object.keys(presets).length > 0 ? ['### 预设 / Presets', presetTable(method)] : []),
    '### 输出 / Outputs',
    outputTable(method),
    '### 对照 / Reference',
    referenceList(cases),
    '',
  ].join('\n\n');
}

const labelOf = ({ role, label }) => label ?? roles[role]?.label ?? { zh: role, en: role };

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    `${[input.role, input.orRole, ...(input.orRoles ?? [])]
      .filter(Boolean)
      .map((role) => `\`${role}\``)
      .join(' / ')} ${bilingual(labelOf(input))}`,
    kinds[input.kind],
    neededOf(input),
  ]);
  return table(['输入 / Input', '列角色 / Role', '类型 / Kind', ''], rows);
}

function neededOf({ optional, orSheet }) {
  if (orSheet) return `必需，或另给表 \`${orSheet}\` / required, or the sheet \`${orSheet}\``;
  return optional ? '可选 / optional' : '必需 / required';
}

function sheetPart(name, { label, help, optional, inputs }) {
  const needed = optional ? '可选 / optional' : '必需 / required';
  const said = help ? `${help.zh}。${help.en}.` : '';
  return `另一张表 / Further sheet \`${name}\`: ${bilingual(label)} (${needed}). ${said}\n\n${inputTable(inputs)}`;
}

function parameterTable(params) {
  const rows = Object.entries(params).map(([name, parameter]) => [
    `\`${name}\``,
    bilingual(parameter.label),
    inBoth((language) => formatParameter(parameter, parameter.default, language)),
    bounds(parameter),
    origins[parameter.origin],
  ]);
  return table(
    ['参数 / Parameter', '含义 / Meaning', '默认 / Default', '范围 / Bounds', '来源 / Origin'],
    rows,
  );
}

function bounds(parameter) {
  if (parameter.kind === 'choice') {
    return Object.entries(parameter.options)
      .map(([id, label]) => `\`${id}\` ${bilingual(label)}`)
      .join('; ');
  }
  const { min, max } = parameter;
  const said = (value) => inBoth((language) => formatParameter(parameter, value, language));
  return [min === undefined ? '' : `≥ ${said(min)}`, max === undefined ? '' : `≤ ${said(max)}`]
    .filter((bound) => bound !== '')
    .join(', ');
}

/** A value in both languages, once where they are alike. */
function inBoth(format) {
  const [zh, en] = ['zh-CN', 'en-US'].map(format);
  return zh === en ? zh : `${zh} / ${en}`;
}

function presetTable({ presets, params }) {
  const rows = Object.entries(presets).map(([id, { label, origin, params: changed }]) => [
    `\`${id}\``,
    bilingual(label),
    Object.entries(changed)
      .map(
        ([name, value]) =>
          `\`${name}\` = ${inBoth((language) => formatParameter(params[name], value, language))}`,
      )
      .join('; '),
    origins[origin],
  ]);
  return table(['预设 / Preset', '名称 / Name', '参数 / Parameters', '来源 / Origin'], rows);
}

function outputTable(method) {
  const step = { id: method.id, method, params: resolveParameters(method), inputs: {}, optional: false };
  const rows = stepOutputs(step, []).map((output) => [
    `\`${output.id}\``,
    bilingual(output.label),
    kinds[output.kind],
    output.kind === 'tier'
      ? output.tiers.map(({ label }) => bilingual(label)).join('; ')
      : (output.format ?? ''),
    output.expression && !isRankOfScores(output) ? '可 / yes' : '',
  ]);
  return table(
    [
      '输出 / Output',
      '名称 / Name',
      '类型 / Kind',
      '取值 / Values',
      '可写成 Excel 公式 / As an Excel formula',
    ],
    rows.map((row) => row.map(cell)),
  );
}

/** A place among all scores is declared, but Excel would compare each row with each. */
function isRankOfScores({ expression }) {
  try {
    const { node, variant } = expression();
    return node === 'ranking' && variant === 'dense';
  } catch {
    // What cannot be said of no rows may be said of others.
    return false;
  }
}

function referenceList(cases) {
  if (cases.length === 0) return '单元测试中按手算核对。Checked by hand in the unit tests.';
  return cases.map(({ name }) => `- [${name}](../test/golden/${name}/SOURCE.md)`).join('\n');
}
