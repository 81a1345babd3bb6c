/**
 * The provider without the package's front door: that one prints a warning on every start under Node 20, although its tests and
 * ours pass there.
 */
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
