// The public names of Goodwill, and nothing else.

export type { BusinessTime, CalendarInput, DueOptions, InstantInput } from './calendar/businessTime.ts';
export { calendar } from './calendar/businessTime.ts';
export type { Calendar, Interval } from './calendar/calendar.ts';
export { compileCalendar } from './calendar/compile.ts';
export { explainTicket } from './clock/explain.ts';
export type { ClockRun } from './clock/run.ts';
export { runClocks } from './clock/run.ts';
export type { Stretch, Trace, Verdict, VerdictColumns } from './clock/verdict.ts';
export type { WhatIf } from './clock/whatIf.ts';
export { buildCube } from './cube/build.ts';
export type { Cube, Slab } from './cube/cube.ts';
export { mergeCubes } from './cube/merge.ts';
export { readTally } from './cube/read.ts';
export type { AnyTally, Course, CurveBins, Grid, Tally } from './cube/tally.ts';
export { count, curve, sum } from './cube/tally.ts';
export { buildFacts } from './fact/build.ts';
export type { Fact, FactName, Facts } from './fact/fact.ts';
export * from './front/index.ts';
export type { Estimate } from './measure/estimate.ts';
export { MEASURES } from './measure/index.ts';
export type { Measure, MeasureContext, Unit } from './measure/measure.ts';
export { measure } from './measure/measure.ts';
export { assumptionsOf } from './policy/assumptions.ts';
export { policyDigest } from './policy/digest.ts';
export type { Duration } from './policy/duration.ts';
export { parseDuration } from './policy/duration.ts';
export type { FileSample } from './policy/guess.ts';
export { guessPolicy } from './policy/guess.ts';
export type { ParsedPolicy, ParseOptions } from './policy/parse.ts';
export { defaultPolicy, definePolicy, parsePolicy } from './policy/parse.ts';
export type { CalendarPolicy, ClockPolicy, Goal, Policy, Scale, Target } from './policy/policy.ts';
export { policySchema } from './policy/schema.ts';
export { newestObserved } from './read/newest.ts';
export type { ReadOptions } from './read/read.ts';
export { readTables } from './read/read.ts';
export type { ReadResult } from './read/result.ts';
export type { PlainRow, PlainTables, RowOptions } from './read/rows.ts';
export { tablesFromRows } from './read/rows.ts';
export type { Source } from './read/source.ts';
export type { BuildOptions } from './report/build.ts';
export { buildReport } from './report/build.ts';
export type { CsvOptions } from './report/csv.ts';
export { guard, toCsv, unguard } from './report/csv.ts';
export type { TrendPoint } from './report/judge.ts';
export { openReport } from './report/open.ts';
export type {
  AnalysisInfo,
  CurvePoint,
  Finding,
  GoalInfo,
  MeasureInfo,
  Released,
  Report,
  ReportData,
  ReportMeta,
  Selection,
  View,
} from './report/report.ts';
export { reportSchema } from './report/schema.ts';
export type { PlainTable } from './report/table.ts';
export { figuresTable } from './report/table.ts';
export { toJson } from './report/toJson.ts';
export type { BeforeAfter, Trend } from './report/trend.ts';
export { trend } from './report/trend.ts';
export { VERSION } from './report/version.ts';
export type { Words } from './report/words.ts';
export { english } from './report/words.ts';
export type { Association } from './stats/association.ts';
export { association } from './stats/association.ts';
export { benjaminiHochberg } from './stats/benjaminiHochberg.ts';
export { betaCdf, betaQuantile } from './stats/beta.ts';
export { binomialTest } from './stats/binomial.ts';
export { cliffDelta } from './stats/cliffDelta.ts';
export { clopperPearson } from './stats/clopperPearson.ts';
export type { CorrelationComparison } from './stats/compareCorrelations.ts';
export { compareCorrelations, compareOverlapping } from './stats/compareCorrelations.ts';
export type { Concentration } from './stats/concentration.ts';
export { concentration } from './stats/concentration.ts';
export type { Correlation, CorrelationParts } from './stats/correlation.ts';
export { cronbachAlpha, differenceReliability } from './stats/cronbachAlpha.ts';
export type { IncidenceStep } from './stats/cumulativeIncidence.ts';
export { cumulativeIncidence } from './stats/cumulativeIncidence.ts';
export { directStandardise } from './stats/directStandardise.ts';
export { exactSum } from './stats/exactSum.ts';
export { fUpper } from './stats/fDistribution.ts';
export type { Ratio } from './stats/fieller.ts';
export { fieller } from './stats/fieller.ts';
export type { Figure, Range } from './stats/figure.ts';
export type { Funnel, FunnelPoint } from './stats/funnel.ts';
export { funnel, funnelLimits } from './stats/funnel.ts';
export { gammaCdf, gammaQuantile } from './stats/gamma.ts';
export { icc1, icc21 } from './stats/icc.ts';
export type { Curve, CurveInterval, CurveOptions, CurveStep } from './stats/kaplanMeier.ts';
export { kaplanMeier } from './stats/kaplanMeier.ts';
export { kappa } from './stats/kappa.ts';
export { kendall } from './stats/kendall.ts';
export type { LagCorrelation } from './stats/lags.ts';
export { effectiveN, lags, selfCorrelation } from './stats/lags.ts';
export type { Fit } from './stats/leastSquares.ts';
export { leastSquares } from './stats/leastSquares.ts';
export type { LogRank } from './stats/logRank.ts';
export { logRank } from './stats/logRank.ts';
export type { TwoGroups } from './stats/mantelHaenszel.ts';
export { mantelHaenszel } from './stats/mantelHaenszel.ts';
export { meanInterval } from './stats/meanInterval.ts';
export type { Moments } from './stats/moments.ts';
export { moments } from './stats/moments.ts';
export { netShare } from './stats/netShare.ts';
export { newcombe } from './stats/newcombe.ts';
export { normalCdf, normalQuantile } from './stats/normal.ts';
export { crossLag, partialCorrelation } from './stats/partialCorrelation.ts';
export { pearson } from './stats/pearson.ts';
export { poissonRate, poissonRatio } from './stats/poisson.ts';
export type { PooledCorrelation } from './stats/poolCorrelations.ts';
export { poolCorrelations } from './stats/poolCorrelations.ts';
export type { PPrime } from './stats/pPrime.ts';
export { pPrime } from './stats/pPrime.ts';
export type { ProcessRule, RuleLimits } from './stats/processRules.ts';
export { quantile } from './stats/quantile.ts';
export { quantileInterval, quantileRanks } from './stats/quantileInterval.ts';
export { rank } from './stats/rank.ts';
export { restrictedMean } from './stats/restrictedMean.ts';
export type { BinnedLives, Individual, IndividualColumns, Lives } from './stats/riskTable.ts';
export type { WithinCorrelation } from './stats/rmcorr.ts';
export { rmcorr } from './stats/rmcorr.ts';
export { spearman } from './stats/spearman.ts';
export { studentCdf, studentQuantile } from './stats/student.ts';
export type { Summary } from './stats/summaryInterval.ts';
export { reachedBy, survivalAt } from './stats/survivalAt.ts';
export { survivalQuantile } from './stats/survivalQuantile.ts';
export { theilSen } from './stats/theilSen.ts';
export { welch } from './stats/welch.ts';
export { wilson } from './stats/wilson.ts';
export type {
  Assurance,
  ProcessChart,
  ProcessOptions,
  ProcessPoint,
  ProcessStretch,
  Variation,
} from './stats/xmr.ts';
export { xmr } from './stats/xmr.ts';
export type { Assumption, Fault, SourceCount } from './table/fault.ts';
export type { Table, TableName, Tables } from './table/table.ts';
export { UsageError } from './table/usage.ts';
