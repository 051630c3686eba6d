# City service requests with a target instant per case. Rules are in the JSON (`rules`).
# Base R and survival; nothing from the project.
here_ <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))
source(file.path(here_, "figures.R"))

rules <- list(
  time = "local wall-clock time of America/New_York, read to UTC: the first of two instants in the overlap, moved forward in the gap (no stamp of this file lies in either). Durations are real elapsed milliseconds, not differences of wall-clock readings.",
  asOf = "the newest of all open_dt and closed_dt (never target_dt). No stamp is left out as an outlier; the newest ten are listed. It does not matter for the verdicts: every open case is past its target at any asOf after newestTargetOfAnOpenCase.",
  attainment = "met: closed <= target. Missed: closed > target, or open with target < asOf. Undecided: open with target >= asOf. Excluded: no target. A target before the opening, or in 2059, is a target like any other: met or missed by the same rule, and counted. Wilson 95 % of met/(met+missed); bounds as D1.",
  asRecorded = "ontime as it stands: ONTIME met, OVERDUE missed, blank unknown; over all cases (the city flags cases without a target ONTIME), and over cases with a target.",
  projected = "1 - S(1) by Kaplan-Meier on x = e/D, D = target - opened, e = (closed or asOf) - opened, event = closed; only cases with D > 0. The interval is 1 minus the log-log limits of S(1).",
  course = "opened to closed, open cases censored at asOf, time zero allowed; R survival, log-log limits; median, p75, p90 as quantile.survfit; closedOnlyMedian is the type 7 median of closed cases. All cases, with target or not.",
  period = "month of open_dt on the wall clock (local), not in UTC.",
  early = "the same as of 2011-10-01T00:00 America/New_York (04:00Z): every case of the file was opened before; closings after it are unknown, so those cases are still open. Figures a desk would have seen that night.",
  dead = "closure_reason holding 'Duplicate of Existing Case' or 'Case Invalid' is counted; `withoutDuplicateOrInvalid` leaves them out. The headline keeps them: no policy was declared."
)

path <- file.path(data_folder(), "boston-311", "311_service_requests_2011_jul-sep.csv.gz")
rows <- read.csv(gzfile(path, encoding = "UTF-8"), colClasses = "character", na.strings = character(0), check.names = FALSE, quote = "\"", comment.char = "")
zone <- "America/New_York"
wall <- function(x) format(as.POSIXct(x, origin = "1970-01-01", tz = "UTC"), "%Y-%m-%d %H:%M:%S", tz = zone)
special <- c(gap = 0, overlap = 0)
ms <- function(s) {
  out <- rep(NA_real_, length(s))
  full <- nzchar(trimws(s))
  naive <- as.numeric(as.POSIXct(strptime(s[full], "%Y-%m-%d %H:%M:%S", tz = "UTC")))
  stopifnot(!anyNA(naive))
  summer <- naive + 4 * 3600
  winter <- naive + 5 * 3600
  in_summer <- wall(summer) == s[full]
  in_winter <- wall(winter) == s[full]
  special["gap"] <<- special["gap"] + sum(!in_summer & !in_winter)
  special["overlap"] <<- special["overlap"] + sum(in_summer & in_winter)
  out[full] <- ifelse(in_summer, summer, winter) * 1000 # in the gap: the offset before it, so the reading moves forward
  out
}
opened <- ms(rows$open_dt)
target <- ms(rows$target_dt)
closed <- ms(rows$closed_dt)
iso <- function(t) format(as.POSIXct(t / 1000, origin = "1970-01-01", tz = "UTC"), "%Y-%m-%dT%H:%M:%SZ")
n <- nrow(rows)
everything <- seq_len(n)
asOf <- max(opened, closed, na.rm = TRUE)
early <- as.numeric(as.POSIXct("2011-10-01 04:00:00", tz = "UTC")) * 1000
day <- 86400000

attainment <- function(i, as_of = asOf) {
  i <- i[opened[i] <= as_of]
  shut <- !is.na(closed[i]) & closed[i] <= as_of
  has <- !is.na(target[i])
  met <- sum(has & shut & closed[i] <= target[i], na.rm = TRUE)
  late <- sum(has & shut & closed[i] > target[i], na.rm = TRUE)
  overdue <- sum(has & !shut & target[i] < as_of, na.rm = TRUE)
  undecided <- sum(has & !shut & target[i] >= as_of, na.rm = TRUE)
  missed <- late + overdue
  all <- met + missed + undecided
  D <- target[i] - opened[i]
  use <- has & D > 0
  x <- (ifelse(shut, closed[i], as_of) - opened[i])[use] / D[use]
  event <- as.numeric(shut[use])
  projected <- NULL
  if (any(use)) {
    fit <- survfit(Surv(x, event) ~ 1, conf.type = "log-log", timefix = FALSE)
    at <- summary(fit, times = 1, extend = TRUE)
    projected <- list(value = 1 - at$surv, low = if (is.na(at$upper)) NULL else 1 - at$upper,
                      high = if (is.na(at$lower)) NULL else 1 - at$lower, n = sum(use), leftOut = sum(has & !use))
  }
  c(list(cases = length(i), met = met, missed = missed, missedClosedLate = late, missedStillOpen = overdue,
         undecided = undecided, excluded = sum(!has)),
    wilson(met, met + missed),
    list(bounds = if (all) as_array(c(met / all, (met + undecided) / all)) else NULL, projected = projected))
}
recorded <- function(i) {
  f <- rows$ontime[i]
  c(list(ontime = sum(f == "ONTIME"), overdue = sum(f == "OVERDUE"), blank = sum(f == "")),
    wilson(sum(f == "ONTIME"), sum(f != "")))
}
course <- function(i, as_of = asOf) {
  shut <- !is.na(closed[i]) & closed[i] <= as_of
  km(ifelse(shut, closed[i], as_of) - opened[i], as.numeric(shut), c(30 * day, 365 * day))
}

has_target <- !is.na(target)
is_closed <- !is.na(closed)
month <- substr(rows$open_dt, 1, 7)
reason <- trimws(rows$reason)
department <- trimws(rows$department)
D <- target - opened
verdict <- ifelse(!has_target, "excluded", ifelse(is_closed, ifelse(closed <= target, "met", "missed"),
                                                  ifelse(target < asOf, "missed", "undecided")))
flag <- ifelse(rows$ontime == "", "blank", rows$ontime)
agreement <- lapply(c(ONTIME = "ONTIME", OVERDUE = "OVERDUE", blank = "blank"), function(f)
  lapply(c(met = "met", missed = "missed", undecided = "undecided", excluded = "excluded"), function(v) sum(flag == f & verdict == v)))
top <- names(sort(table(reason), decreasing = TRUE))[1:5]
utc_month <- substr(iso(opened), 1, 7)
offset <- function(t) round((as.numeric(as.POSIXct(strptime(wall(t / 1000), "%Y-%m-%d %H:%M:%S", tz = "UTC"))) - t / 1000) / 3600)
dead <- grepl("Duplicate of Existing Case|Case Invalid", rows$closure_reason)
naive_elapsed <- as.numeric(as.POSIXct(strptime(rows$closed_dt, "%Y-%m-%d %H:%M:%S", tz = "UTC"))) -
  as.numeric(as.POSIXct(strptime(rows$open_dt, "%Y-%m-%d %H:%M:%S", tz = "UTC")))
as_list_of <- function(i) as_array(lapply(i, function(k) list(
  id = rows$case_enquiry_id[k], opened = rows$open_dt[k], target = rows$target_dt[k],
  closed = if (is_closed[k]) rows$closed_dt[k] else NULL, ontime = rows$ontime[k], verdict = verdict[k])))
absurd <- which(has_target & D > 5 * 365.25 * day)
before <- which(has_target & D <= 0)
newest <- tail(sort(unique(c(opened, closed))), 10)

write_figures("boston-311", list(
  input = input_of(path),
  rules = rules,
  cases = n,
  distinctIds = length(unique(rows$case_enquiry_id)),
  asOf = list(iso = iso(asOf), ms = asOf, local = max(rows$open_dt, rows$closed_dt), newestTen = as_array(iso(newest)),
              newestOpened = iso(max(opened))),
  shape = list(
    withTarget = sum(has_target), withoutTarget = sum(!has_target), closed = sum(is_closed), open = sum(!is_closed),
    withoutTargetClosed = sum(!has_target & is_closed), withoutTargetOpen = sum(!has_target & !is_closed),
    statusContradictsClosed = sum((rows$case_status == "Open") == is_closed),
    targetIn2059 = sum(substr(rows$target_dt, 1, 4) == "2059"), targetMoreThanFiveYearsAhead = length(absurd),
    targetBeforeOpening = sum(D < 0, na.rm = TRUE), targetEqualsOpening = sum(D == 0, na.rm = TRUE),
    closedBeforeOpening = sum(closed < opened, na.rm = TRUE), closedEqualsOpening = sum(closed == opened, na.rm = TRUE),
    closedEqualsOpeningWithTarget = sum(closed == opened & has_target, na.rm = TRUE),
    closedEqualsTarget = sum(closed == target, na.rm = TRUE), newestTarget = iso(max(target, na.rm = TRUE)),
    targetYears = as.list(table(substr(rows$target_dt[has_target], 1, 4))),
    closedYears = as.list(table(substr(rows$closed_dt[is_closed], 1, 4))),
    stampsInGap = special[["gap"]], stampsInOverlap = special[["overlap"]],
    closedAcrossClockChange = sum(offset(opened[is_closed]) != offset(closed[is_closed])),
    targetAcrossClockChange = sum(offset(opened[has_target]) != offset(target[has_target])),
    wallClockElapsedDiffersFromReal = sum(naive_elapsed[is_closed] * 1000 != (closed - opened)[is_closed]),
    monthDiffersInUtc = sum(month != utc_month), blankReasonForClosing = sum(trimws(rows$closure_reason) == ""),
    duplicateOrInvalid = sum(dead), openPastTargetAtAsOf = sum(!is_closed & has_target & target < asOf),
    newestTargetOfAnOpenCase = iso(max(target[!is_closed], na.rm = TRUE)),
    absurdTargets = as_list_of(absurd), targetsNotAfterOpening = as_list_of(before)
  ),
  asRecorded = list(overall = recorded(everything), withTarget = recorded(which(has_target)), withoutTarget = recorded(which(!has_target)),
                    byDepartment = by(department, recorded), byMonthOpened = by(month, recorded)),
  computed = list(overall = attainment(everything), byDepartment = by(department, attainment), byMonthOpened = by(month, attainment),
                  byReason = by(reason, attainment), bySource = by(trimws(rows$source), attainment),
                  withoutDuplicateOrInvalid = attainment(which(!dead)),
                  trapClosedOnly = { i <- which(is_closed & has_target); wilson(sum(closed[i] <= target[i]), length(i)) },
                  trapNoTargetIsMet = { m <- attainment(everything); wilson(m$met + m$excluded, m$met + m$missed + m$excluded) }),
  agreement = agreement,
  early = list(asOf = iso(early), overall = attainment(everything, early), byDepartment = by(department, function(i) attainment(i, early)),
               byMonthOpened = by(month, function(i) attainment(i, early)), course = course(everything, early),
               courseTopReasons = lapply(setNames(top, top), function(r) course(which(reason == r), early))),
  resolution = list(overall = course(everything), withTargetOnly = course(which(has_target)), withoutTargetOnly = course(which(!has_target)),
                    topReasons = lapply(setNames(top, top), function(r) course(which(reason == r))),
                    byDepartment = by(department, function(i) course(i))),
  curve = km_at(ifelse(is_closed, closed, asOf) - opened, as.numeric(is_closed), c(0, 1 / 24, 1, 3, 7, 14, 30, 90, 365, 730) * day)
))
