import type { ChartElement } from '../part/chartElement.ts';
import { GoodwillAccount } from './account.ts';
import { GoodwillAccounts } from './accounts.ts';
import { GoodwillAtRisk } from './atRisk.ts';
import { GoodwillAttainment } from './attainment.ts';
import { GoodwillAttention } from './attention.ts';
import { GoodwillBudget } from './budget.ts';
import { GoodwillBunching } from './bunching.ts';
import { GoodwillExplain } from './explain.ts';
import { GoodwillKeep } from './keep.ts';
import { GoodwillLateness } from './lateness.ts';
import { GoodwillMultiples } from './multiples.ts';
import { GoodwillOverdrawn } from './overdrawn.ts';
import { GoodwillPaused } from './paused.ts';
import { GoodwillQueue } from './queue.ts';
import { GoodwillRatio } from './ratio.ts';
import { GoodwillReasons } from './reasons.ts';
import { GoodwillRecorded } from './recorded.ts';
import { GoodwillResolution } from './resolution.ts';
import { GoodwillStaff } from './staff.ts';
import { GoodwillStaffLink } from './staffLink.ts';
import { GoodwillSteps } from './steps.ts';
import { GoodwillTierFit } from './tierFit.ts';
import { GoodwillTouchpoints } from './touchpoints.ts';
import { GoodwillTrend } from './trend.ts';
import { GoodwillWindows } from './windows.ts';

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
  'goodwill-multiples': GoodwillMultiples,
  'goodwill-budget': GoodwillBudget,
  'goodwill-keep': GoodwillKeep,
  'goodwill-lateness': GoodwillLateness,
  'goodwill-queue': GoodwillQueue,
  'goodwill-bunching': GoodwillBunching,
  'goodwill-paused': GoodwillPaused,
  'goodwill-reasons': GoodwillReasons,
  'goodwill-recorded': GoodwillRecorded,
  'goodwill-steps': GoodwillSteps,
  'goodwill-tier-fit': GoodwillTierFit,
  'goodwill-windows': GoodwillWindows,
  'goodwill-at-risk': GoodwillAtRisk,
  'goodwill-touchpoints': GoodwillTouchpoints,
  'goodwill-account': GoodwillAccount,
  'goodwill-staff': GoodwillStaff,
  'goodwill-explain': GoodwillExplain,
};
