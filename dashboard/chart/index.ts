import type { ChartElement } from '../part/chartElement.ts';
import { GoodwillAccounts } from './accounts.ts';
import { GoodwillAttainment } from './attainment.ts';
import { GoodwillAttention } from './attention.ts';
import { GoodwillOverdrawn } from './overdrawn.ts';
import { GoodwillRatio } from './ratio.ts';
import { GoodwillResolution } from './resolution.ts';
import { GoodwillStaffLink } from './staffLink.ts';
import { GoodwillTrend } from './trend.ts';

/** Every chart element by its tag. One file and one line each; contract tests run over this list. */
export const CHARTS: Readonly<Record<string, typeof ChartElement>> = {
  'goodwill-attainment': GoodwillAttainment,
  'goodwill-trend': GoodwillTrend,
  'goodwill-resolution': GoodwillResolution,
  'goodwill-ratio': GoodwillRatio,
  'goodwill-accounts': GoodwillAccounts,
  'goodwill-overdrawn': GoodwillOverdrawn,
  'goodwill-staff-link': GoodwillStaffLink,
  'goodwill-attention': GoodwillAttention,
};
