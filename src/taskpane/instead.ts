/*
 * What is said where the pane cannot be. Compiled for browsers of long ago, with the start of the page, and loading nothing: so both
 * languages stand below each other, and there is no style sheet.
 */

export const words = {
  tooOld: [
    '此处的浏览器组件太旧，无法显示慧眼。请更新 Excel 所用的 Edge WebView2（111 或更高）或 macOS 的 Safari（16.4 或更高），然后重新打开。',
    'The browser component here is too old to show Huiyan. Update the Edge WebView2 (111 or later) or macOS’s Safari (16.4 or later) that Excel uses, and open it again.',
  ],
  silent: [
    'Excel 尚未应答。通常是微软客户端库的某个文件被网络拦截：请联系管理员放行 appsforoffice.microsoft.com，或按部署说明改用行内副本。关闭并重新打开此窗格可再试一次。',
    'Excel has not answered yet. Usually the network blocks a file of Microsoft’s client library: ask your administrator to let appsforoffice.microsoft.com through, or to serve a copy as the deployment notes say. Close and open this pane to try again.',
  ],
  noLibrary: [
    '微软的客户端库未能加载，通常是被网络拦截：请联系管理员放行 appsforoffice.microsoft.com；若使用行内副本，请管理员核对副本是否完整。然后关闭并重新打开此窗格。',
    'Microsoft’s client library could not be loaded; usually the network blocks it. Ask your administrator to let appsforoffice.microsoft.com through or, where a copy is served, whether that is complete. Then close and open this pane.',
  ],
  notLoaded: [
    '慧眼的文件未能全部加载。请检查网络后关闭并重新打开此窗格；如仍出现，请管理员核对部署目录是否完整。',
    'Not all files of Huiyan could be loaded. Check the network, then close and open this pane; if it stays, ask your administrator whether the deployed folder is complete.',
  ],
} as const;

/** Whether the scripts of the pane can be read and run here: patterns that look behind, and lists that are copied as they change. */
export function canRunHere(): boolean {
  try {
    return new RegExp('(?<=a)b', 'u').test('ab') && typeof Array.prototype.toSorted === 'function';
  } catch {
    return false;
  }
}

/** Shows the words in the place of the pane, and has them read out. */
export function sayInstead(pane: HTMLElement, texts: readonly string[]): void {
  const said = document.createElement('div');
  said.setAttribute('role', 'alert');
  said.style.cssText = 'padding: 16px; font: 14px/1.6 system-ui, sans-serif';
  for (const text of texts) said.appendChild(document.createElement('p')).textContent = text;
  while (pane.firstChild) pane.removeChild(pane.firstChild);
  pane.appendChild(said);
}
