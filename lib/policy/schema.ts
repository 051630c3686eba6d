export { policySchema } from './parse.ts';
