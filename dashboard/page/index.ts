import { GoodwillDashboard } from './dashboard.ts';
import {
  GoodwillComplaints,
  GoodwillMoments,
  GoodwillPeople,
  GoodwillPromises,
  GoodwillStanding,
  GoodwillSure,
} from './details.ts';
import { GoodwillOverview } from './overview.ts';

/** Every page element by its tag. */
export const PAGE_ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'goodwill-dashboard': GoodwillDashboard,
  'goodwill-overview': GoodwillOverview,
  'goodwill-promises': GoodwillPromises,
  'goodwill-complaints': GoodwillComplaints,
  'goodwill-moments': GoodwillMoments,
  'goodwill-standing': GoodwillStanding,
  'goodwill-people': GoodwillPeople,
  'goodwill-sure': GoodwillSure,
};
