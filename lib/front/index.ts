export type {
  AttainmentFigure,
  AttainmentRow,
  InteractionRatio,
  ResolutionRow,
  ResolutionTimes,
  StaffServiceLink,
} from '../report/results.ts';
export type {
  Interaction,
  InteractionCounts,
  RatioByOptions,
  RatioOptions,
} from './interactionRatio.ts';
export { interactionRatio } from './interactionRatio.ts';
export type {
  ResolutionByOptions,
  ResolutionOptions,
} from './resolutionTimes.ts';
export { resolutionTimes } from './resolutionTimes.ts';
export type {
  AttainmentOptions,
  Targets,
  TicketRow,
} from './slaAttainment.ts';
export { slaAttainment } from './slaAttainment.ts';
export type { LinkByOptions, StaffLinkOptions, TeamPeriod } from './staffServiceLink.ts';
export { staffServiceLink } from './staffServiceLink.ts';
