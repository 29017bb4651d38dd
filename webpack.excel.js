const { getHttpsServerOptions } = require('office-addin-dev-certs');
const { developmentAddress } = require('./scripts/manifest-at.js');
const { web } = require('./webpack.web.js');

/**
 * The pages as Excel on this machine loads them while developing: from the address in manifest.xml, with a certificate that the
 * machine is made to trust. `npm run excel` starts this and opens Excel.
 */
module.exports = async (env, options) => {
  const pages = web(env, options);
  return {
    ...pages,
    devServer: {
      ...pages.devServer,
      open: false,
      port: new URL(developmentAddress).port,
      server: { type: 'https', options: await getHttpsServerOptions() },
    },
  };
};
