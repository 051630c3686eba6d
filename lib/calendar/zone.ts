export { zoneOf as zoneTable } from '../time/zone.ts';
