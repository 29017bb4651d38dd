/**
 * The content security policies of the two pages, as the header that the server sends and the meta element in the page.
 * Neither page may evaluate text as code, run inline scripts, or speak to an origin other than its own; the pane in Excel
 * may also load the client library from where it is.
 *
 * @param {{ library?: string, frameAncestors?: string }} options address of the client library; who may frame the page (headers only)
 * @returns {string}
 */
function contentSecurity({ library = '', frameAncestors } = {}) {
  const origin = /^https?:\/\/[^/]+/u.exec(library)?.[0];
  const directives = [
    "default-src 'none'",
    `script-src 'self'${origin === undefined ? '' : ` ${origin}`}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  if (frameAncestors !== undefined) directives.push(`frame-ancestors ${frameAncestors}`);
  return directives.join('; ');
}

/**
 * The SHA-256 of no text: Fluent's style elements are empty when they are put in, and are filled by script. Style elements with
 * text are still refused.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Where the client library is for panes in Excel, unless the build is told otherwise. */
const microsoftLibrary = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

module.exports = { contentSecurity, microsoftLibrary };
