export { byCodePoint } from '../table/order.ts';
