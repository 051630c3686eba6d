export type {
  Interaction,
  InteractionCounts,
  InteractionRatio,
  RatioByOptions,
  RatioOptions,
} from './interactionRatio.ts';
export { interactionRatio } from './interactionRatio.ts';
export type {
  ResolutionByOptions,
  ResolutionOptions,
  ResolutionRow,
  ResolutionTimes,
} from './resolutionTimes.ts';
export { resolutionTimes } from './resolutionTimes.ts';
export type {
  AttainmentFigure,
  AttainmentOptions,
  AttainmentRow,
  Targets,
  TicketRow,
} from './slaAttainment.ts';
export { slaAttainment } from './slaAttainment.ts';
export type { LinkByOptions, StaffLinkOptions, StaffServiceLink, TeamPeriod } from './staffServiceLink.ts';
export { staffServiceLink } from './staffServiceLink.ts';
