const { existsSync } = require('node:fs');
const { chromium } = require('playwright-core');

/** Where browsers that Playwright can drive are on Linux, macOS and Windows. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const whatToDo = `The tests of the workbench need a browser, and none was found. One of these helps:
  apt-get install chromium                  (Debian, Ubuntu; as root)
  npx playwright-core install chromium      (anywhere; into your own cache)
  CHROMIUM_PATH=/path/to/chrome npm test    (a Chromium, Chrome or Edge that is somewhere else)
浏览器测试需要 Chromium、Chrome 或 Edge，本机没有找到。请按以上任一方法安装，或用 CHROMIUM_PATH 指明位置。`;

/**
 * The program of a browser: CHROMIUM_PATH, one in the usual places, or Playwright's own.
 * Throws an error that says what to do where there is none: tests are never passed over in silence.
 *
 * @returns {string}
 */
function findBrowser() {
  const places = [process.env['CHROMIUM_PATH'], ...usualPlaces, chromium.executablePath()];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error(whatToDo);
  return found;
}

module.exports = { findBrowser };

if (require.main === module) console.log(findBrowser());
