/** Where the manifest in the checkout says that the pages are: a server on this machine. */
const developmentAddress = 'https://localhost:3000';

/**
 * The manifest for the server that the add-in is deployed on.
 *
 * @param {string} manifest text of manifest.xml
 * @param {string} address of the folder with the pages, https, with or without a slash at its end
 * @returns {string}
 * @throws when Excel would not load pages from the address
 */
function manifestAt(manifest, address = developmentAddress) {
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`HUIYAN_URL has to be an https address of a folder, and is ${address}`);
  }
  return manifest.replaceAll(developmentAddress, url.href.replace(/\/$/u, ''));
}

module.exports = { developmentAddress, manifestAt };
