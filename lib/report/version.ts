/**
 * Which version of Goodwill made this?
 *
 * A test holds it equal to package.json.
 *
 * @example
 * import { VERSION } from 'goodwill';
 * VERSION.split('.').length // → 3
 */
export const VERSION = '0.1.0';
