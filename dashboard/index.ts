// Classes and types only: importing this registers nothing. `goodwill/dashboard/define` does.
export { GoodwillAccounts } from './chart/accounts.ts';
export { GoodwillAttainment } from './chart/attainment.ts';
export { GoodwillAttention } from './chart/attention.ts';
export { GoodwillFigure } from './chart/figure.ts';
export { CHARTS } from './chart/index.ts';
export { GoodwillOverdrawn } from './chart/overdrawn.ts';
export { GoodwillRatio } from './chart/ratio.ts';
export { GoodwillReport } from './chart/report.ts';
export { GoodwillResolution } from './chart/resolution.ts';
export { GoodwillStaffLink } from './chart/staffLink.ts';
export { GoodwillTrend } from './chart/trend.ts';
export { GoodwillDashboard } from './page/dashboard.ts';
export { GoodwillOverview } from './page/overview.ts';
export { GoodwillErrorEvent, GoodwillSelectEvent, GoodwillStateEvent } from './part/events.ts';
export type { Scene } from './scene/scene.ts';
export { addLanguage } from './words/index.ts';
export { type Said, type Telling, tellerOf } from './words/telling.ts';
export type { Words } from './words/words.ts';
