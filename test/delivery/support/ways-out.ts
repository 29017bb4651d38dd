import ts from 'typescript';

/** What a script could load, send or run as code, each as it stands in the script with the minifier's names blanked. */
export interface WaysOut {
  /** Places that make code of text, one for each. */
  readonly textAsCode: readonly string[];
  /** Places that name a request, a worker or a loader, or that set an address on an element, one for each. */
  readonly requests: readonly string[];
  /** Every address with a host that a text is or holds. */
  readonly addresses: readonly string[];
}

/**
 * Reads a script as the compiler reads it: names in comments, in texts and in regular expressions are not taken for calls.
 * What it cannot see is a name put together from pieces (`self['ev' + 'al']`); the pages' policy refuses that at run time.
 */
export function waysOut(script: string): WaysOut {
  const found = { textAsCode: [] as string[], requests: [] as string[], addresses: [] as string[] };
  const visit = (node: ts.Node): void => {
    if (makesCodeOfText(node)) found.textAsCode.push(shapeOf(node));
    if (namesRequest(node)) found.requests.push(shapeOf(aroundName(node)));
    if (setsAddress(node) || loadsModule(node)) found.requests.push(shapeOf(node));
    for (const [address] of textOf(node).matchAll(withHost)) found.addresses.push(address);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', script, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS));
  return found;
}

/** An address that names its host, with or without a scheme: `//host` is the page's scheme. */
const withHost = /(?:\b[a-z]+:)?\/\/[a-z0-9][^\s"'<>`]*/giu;

const requestNames = new Set(
  (
    'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection sendBeacon ' +
    'importScripts Worker SharedWorker serviceWorker addModule'
  ).split(' '),
);
const addressProperties = new Set(['src', 'srcset', 'srcdoc', 'href', 'action', 'formAction']);
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'execScript']);
const codeMakers = new Set(['eval', 'Function', 'GeneratorFunction', 'AsyncFunction', 'constructor']);

/** `eval(x)`, `new Function(x)`, `f.constructor(x)`, `setTimeout('x')`; `Function.prototype` and `instanceof Function` make none. */
function makesCodeOfText(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && node.text === 'eval') return true;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const [first] = node.arguments ?? [];
  const name = calledName(node.expression);
  if (timers.has(name))
    return first !== undefined && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first));
  // A copy by `new x.constructor(size)` makes no function unless it is given text.
  return (
    codeMakers.has(name) && (name !== 'constructor' || (first !== undefined && ts.isStringLiteralLike(first)))
  );
}

/** `f` of `f(…)`, `a.f(…)`, `a['f'](…)` and `(0, a.f)(…)`. */
function calledName(callee: ts.Expression): string {
  if (ts.isParenthesizedExpression(callee)) return calledName(callee.expression);
  if (ts.isBinaryExpression(callee)) return calledName(callee.right);
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  if (ts.isElementAccessExpression(callee)) return textOf(callee.argumentExpression);
  return ts.isIdentifier(callee) ? callee.text : '';
}

function namesRequest(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return requestNames.has(node.text);
  return ts.isElementAccessExpression(node) && requestNames.has(textOf(node.argumentExpression));
}

/** The call or the comparison that a name stands in. */
function aroundName(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) ? parent.parent : parent;
}

function setsAddress(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return ts.isPropertyAccessExpression(node.left) && addressProperties.has(node.left.name.text);
}

function loadsModule(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) return true;
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function textOf(node: ts.Node): string {
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText ? node.text : '';
}

/** The source of a place without what a build may change: names of one or two letters become `_`, numbers of modules 0. */
function shapeOf(node: ts.Node): string {
  const changing = /"[^"]*"|(?<![\w$])[a-zA-Z_$][\w$]?(?![\w$])|\(\d+\)/gu;
  return node.getText().replace(changing, (part) => {
    if (part.startsWith('"')) return part;
    return part.startsWith('(') ? '(0)' : '_';
  });
}
