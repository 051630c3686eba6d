# IT incidents from an audit log: one row per event -> one incident. Rules are in the JSON (`rules`).
# Base R and survival; nothing from the project.
here_ <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))
source(file.path(here_, "figures.R"))

rules <- list(
  time = "stamps are day/month/year hour:minute, read as UTC; all durations in milliseconds; `?` is missing.",
  lastUpdate = "the row of an incident with the highest sys_mod_count, ties by the later sys_updated_at. Everything 'on the last update' comes from it. (In this file it is always also the last row in the file and always in state Closed.)",
  timeline = "an incident's rows sorted by sys_updated_at, then sys_mod_count. The opening priority is that of the first row of the timeline.",
  asRecorded = "made_sla on the last update: true met, false missed; Wilson 95 %. trapOverRows is the share of rows, which weighs an incident by its number of updates.",
  asOf = "the newest of all opened_at, sys_updated_at, resolved_at, closed_at.",
  resolved = "resolved_at is missing on some incidents though every one is closed. Four rules, all given: `stateInstant` (recommended): the instant at which the timeline last enters Resolved or Closed and stays there; `closedAt`: closed_at instead; `leftOut`: these incidents excluded; `openAtAsOf`: treated as still open, censored at asOf (a naive reading: a closed incident is not open).",
  course = "opened_at to resolved; Kaplan-Meier of R survival, log-log 95 % limits; median, p75, p90 as quantile.survfit; rmst = area under S to tau; closedOnlyMedian = type 7 median of the ones with an end.",
  early = "as of 2016-05-01T00:00Z: an incident resolved (rule stateInstant) after that instant is still open and censored there. Every incident of this file was opened before it.",
  policy = "targets by the last update's priority: 1 4 h, 2 24 h, 3 72 h, 4 120 h, opened to resolved (rule stateInstant unless said). Met: elapsed <= target. Calendar `always`: 24 x 7. Calendar `office`: Monday to Friday 08:00-18:00 UTC, no holidays, hours of the target are working hours.",
  pause = "the time from each row of the timeline whose state begins with Awaiting to the next row of the timeline, clipped to opened..resolved; not counted as elapsed.",
  reopen = "`ignored`: the time between a first resolution and a re-opening runs. `continue`: time in Resolved or Closed before the final resolution is paused as well. `firstStop`: the clock stops at the first row of the timeline in Resolved or Closed (never before opening). `noPauses`: no pauses at all. `ignoredOpeningPriority`: as ignored, the target by the opening priority (grouped by the final one). `ignoredClosedAt`, `ignoredOpenAtAsOf`: as ignored, with those rules for a missing resolved_at.",
  reopened = "reopen_count > 0 on the last update; and by history: a row in Resolved or Closed followed in the timeline by one in another state (one incident more than by sys_mod_count: a stray row out of order).",
  reassigned = "reassignment_count > 0 on the last update; mean of the count."
)

path <- file.path(data_folder(), "servicenow-incidents", "incident_event_log.opened-before-2016-05.csv.gz")
rows <- read.csv(gzfile(path), colClasses = "character", na.strings = "?", check.names = FALSE, quote = "\"")
ms <- function(s) as.numeric(as.POSIXct(strptime(s, "%d/%m/%Y %H:%M", tz = "UTC"))) * 1000
iso <- function(t) format(as.POSIXct(t / 1000, origin = "1970-01-01", tz = "UTC"), "%Y-%m-%dT%H:%M:%SZ")
for (c in c("opened_at", "sys_updated_at", "resolved_at", "closed_at")) {
  t <- ms(rows[[c]])
  stopifnot(all(is.na(t) == is.na(rows[[c]])))
  rows[[c]] <- t
}
rows$mod <- as.integer(rows$sys_mod_count)
rows$line <- seq_len(nrow(rows)) + 1

first_line <- ave(rows$line, rows$number, FUN = min)
out_of_order_mod <- sum(diff(rows$mod) < 0 & diff(first_line) == 0)
out_of_order_time <- sum(diff(rows$sys_updated_at) < 0 & diff(first_line) == 0)

a <- rows[order(rows$number, rows$mod, rows$sys_updated_at), ]
last <- a[!duplicated(a$number, fromLast = TRUE), ]
t <- rows[order(rows$number, rows$sys_updated_at, rows$mod), ]
opening <- t[!duplicated(t$number), ]
stopifnot(identical(opening$number, last$number))
in_file <- rows[!duplicated(rows$number, fromLast = TRUE), ]
in_file <- in_file[order(in_file$number), ]
in_file_first <- rows[!duplicated(rows$number), ]
in_file_first <- in_file_first[order(in_file_first$number), ]

varies <- function(column) sum(tapply(ifelse(is.na(column), "?", column), rows$number, function(v) length(unique(v)) > 1))
n <- nrow(last)
priority <- last$priority
asOf <- max(rows$opened_at, rows$sys_updated_at, rows$resolved_at, rows$closed_at, na.rm = TRUE)

# --- the state history -------------------------------------------------------
done <- t$incident_state %in% c("Resolved", "Closed")
same_next <- c(t$number[-1] == t$number[-nrow(t)], FALSE)
next_done <- c(done[-1], TRUE)
reopen_step <- done & same_next & !next_done
reopened_history <- sort(unique(t$number[reopen_step]))
a_done <- a$incident_state %in% c("Resolved", "Closed")
reopened_by_mod <- sort(unique(a$number[a_done & c(a$number[-1] == a$number[-nrow(a)], FALSE) & !c(a_done[-1], TRUE)]))
# the row that enters the final stretch of Resolved/Closed
after <- ave(as.numeric(!done), t$number, FUN = function(v) rev(cumsum(rev(v))))
final <- done & after == 0
entry <- t[final, ]
entry <- entry[!duplicated(entry$number), ]
state_instant <- entry$sys_updated_at[match(last$number, entry$number)]
stopifnot(!anyNA(state_instant))
first_done <- t[done, ]
first_done <- first_done[!duplicated(first_done$number), ]
first_stop <- pmax(first_done$sys_updated_at[match(last$number, first_done$number)], last$opened_at)

missing <- is.na(last$resolved_at)
has_resolved_state <- last$number %in% t$number[t$incident_state == "Resolved"]
stop_by <- list(
  stateInstant = pmax(ifelse(missing, state_instant, last$resolved_at), last$opened_at),
  closedAt = ifelse(missing, last$closed_at, last$resolved_at),
  leftOut = last$resolved_at,
  openAtAsOf = last$resolved_at
)
day <- 86400000
course <- function(rule, i, taus = c(30 * day, 90 * day)) {
  if (rule == "leftOut") i <- i[!missing[i]]
  end <- stop_by[[rule]][i]
  event <- !is.na(end)
  km(ifelse(event, end, asOf) - last$opened_at[i], as.numeric(event), taus)
}
early_asof <- as.numeric(as.POSIXct("2016-05-01", tz = "UTC")) * 1000
early <- function(i) {
  end <- stop_by$stateInstant[i]
  event <- end <= early_asof
  km(ifelse(event, end, early_asof) - last$opened_at[i], as.numeric(event), c(14 * day))
}
everything <- seq_len(n)

# --- own clocks --------------------------------------------------------------
worked <- function(x) { # working ms since 1970 in Monday-Friday 08:00-18:00 UTC
  d <- floor(x / day)
  w <- (d + 3) %% 7
  full <- floor((d + 3) / 7) * 5 + pmin(w, 5)
  full * 36000000 + ifelse(w < 5, pmin(pmax(x - d * day - 28800000, 0), 36000000), 0)
}
clocks <- list(always = function(x) x, office = worked)
# state segments: from a row to the next row of the same incident
segment <- data.frame(number = t$number, state = t$incident_state, from = t$sys_updated_at,
                      to = c(t$sys_updated_at[-1], NA))[same_next, ]
who <- match(segment$number, last$number)
paused <- function(clock, end, states) {
  use <- states(segment$state)
  s <- segment[use, ]
  k <- who[use]
  from <- pmax(s$from, last$opened_at[k])
  to <- pmin(s$to, end[k])
  amount <- ifelse(to > from, clock(to) - clock(from), 0)
  sum_by <- tapply(amount, factor(k, levels = everything), sum)
  sum_by[is.na(sum_by)] <- 0
  as.numeric(sum_by)
}
awaiting <- function(s) startsWith(s, "Awaiting")
awaiting_or_done <- function(s) startsWith(s, "Awaiting") | s %in% c("Resolved", "Closed")
hour <- 3600000
hours_of <- c("1 - Critical" = 4, "2 - High" = 24, "3 - Moderate" = 72, "4 - Low" = 120)
target_final <- hours_of[priority] * hour

verdicts <- function(clock, end, states, target = target_final) {
  stopped <- !is.na(end)
  until <- ifelse(stopped, end, asOf)
  pause <- paused(clock, until, states)
  elapsed <- clock(until) - clock(last$opened_at) - pause
  stopifnot(all(elapsed >= 0))
  list(elapsed = elapsed, pause = pause, stopped = stopped, target = target,
       met = stopped & elapsed <= target, missed = elapsed > target)
}
verdict_figures <- function(v) {
  figure <- function(i) {
    met <- sum(v$met[i]); missed <- sum(v$missed[i])
    c(list(met = met, missed = missed, undecided = length(i) - met - missed, excluded = 0), wilson(met, met + missed),
      list(exactlyAtTarget = sum(v$elapsed[i] == v$target[i]),
           withPause = sum(v$pause[i] > 0), pausedTotal = sum(v$pause[i]), elapsedTotal = sum(v$elapsed[i])))
  }
  list(overall = figure(everything), byPriority = by(priority, figure))
}
with_reopen <- function(clock, stop) list(
  ignored = verdict_figures(verdicts(clock, stop, awaiting)),
  continue = verdict_figures(verdicts(clock, stop, awaiting_or_done)),
  noPauses = verdict_figures(verdicts(clock, stop, function(s) rep(FALSE, length(s))))
)
own <- lapply(clocks, function(clock) c(
  with_reopen(clock, stop_by$stateInstant),
  list(firstStop = verdict_figures(verdicts(clock, first_stop, awaiting)),
       ignoredOpeningPriority = verdict_figures(verdicts(clock, stop_by$stateInstant, awaiting, hours_of[opening$priority] * hour)),
       ignoredClosedAt = verdict_figures(verdicts(clock, stop_by$closedAt, awaiting)),
       ignoredOpenAtAsOf = verdict_figures(verdicts(clock, stop_by$openAtAsOf, awaiting)))
))
v <- verdicts(clocks$always, stop_by$stateInstant, awaiting)
made <- last$made_sla == "true"

sample_of <- c("INC0000045", "INC0000130", "INC0000135", "INC0000093",
               head(reopened_history, 2), head(last$number[v$pause > 0], 3))
office_v <- verdicts(clocks$office, stop_by$stateInstant, awaiting)
examples <- lapply(setNames(sample_of, sample_of), function(id) {
  i <- match(id, last$number)
  list(priority = priority[i], openingPriority = opening$priority[i], opened = iso(last$opened_at[i]),
       resolved = iso(stop_by$stateInstant[i]), resolvedAtMissing = missing[i], target = target_final[[i]],
       always = list(elapsed = v$elapsed[i], paused = v$pause[i], met = v$met[i]),
       office = list(elapsed = office_v$elapsed[i], paused = office_v$pause[i], met = office_v$met[i]),
       madeSla = made[i])
})

recorded <- function(i) wilson(sum(made[i]), length(i))
changed <- opening$priority != priority
reopen <- as.integer(last$reopen_count)
reassign <- as.integer(last$reassignment_count)
per_month <- format(as.POSIXct(last$opened_at / 1000, origin = "1970-01-01", tz = "UTC"), "%Y-%m")
top <- tail(sort(unique(c(rows$closed_at, rows$sys_updated_at, rows$resolved_at))), 10)

write_figures("servicenow-incidents", list(
  input = input_of(path),
  rules = rules,
  rows = nrow(rows),
  incidents = n,
  asOf = list(iso = iso(asOf), ms = asOf, newestTen = as_array(iso(top)),
              newestOpened = iso(max(rows$opened_at)), newestResolved = iso(max(rows$resolved_at, na.rm = TRUE)),
              newestClosed = iso(max(rows$closed_at)), newestUpdated = iso(max(rows$sys_updated_at))),
  shape = list(
    incidentsWhoseOpenedVaries = varies(rows$opened_at), incidentsWhoseResolvedVaries = varies(rows$resolved_at),
    incidentsWhoseClosedVaries = varies(rows$closed_at), incidentsWhoseMadeSlaVaries = varies(rows$made_sla),
    incidentsWithPriorityChanged = varies(rows$priority), openingDiffersFromFinalPriority = sum(changed),
    priorityOpeningToFinal = lapply(split(last$priority, opening$priority), function(p) as.list(table(p))),
    rowsWhereModCountFalls = out_of_order_mod, rowsWhereTimeFalls = out_of_order_time,
    incidentsWithARepeatedModCount = sum(tapply(rows$mod, rows$number, anyDuplicated) > 0),
    incidentsWithoutModCountZero = sum(tapply(rows$mod, rows$number, min) > 0),
    incidentsWhoseModOrderIsNotTimeOrder = length(unique(a$number[c(FALSE, diff(a$sys_updated_at) < 0 & a$number[-1] == a$number[-nrow(a)])])),
    lastUpdateIsLastRowInFile = sum(in_file$line == last$line), firstOfTimelineIsFirstRowInFile = sum(in_file_first$line == opening$line),
    tiesOnLastUpdate = sum(tapply(rows$mod, rows$number, function(m) sum(m == max(m)) > 1)),
    resolvedBeforeOpened = sum(last$resolved_at < last$opened_at, na.rm = TRUE),
    resolvedEqualsOpened = sum(last$resolved_at == last$opened_at, na.rm = TRUE),
    closedBeforeResolved = sum(last$closed_at < last$resolved_at, na.rm = TRUE),
    firstEventBeforeOpened = sum(opening$sys_updated_at < last$opened_at),
    madeSlaFalseThenTrue = sum(c(FALSE, t$made_sla[-1] == "true" & t$made_sla[-nrow(t)] == "false" & same_next[-nrow(t)])),
    lastState = as.list(table(last$incident_state)), rowStates = as.list(table(rows$incident_state)),
    incidentsWithAwaiting = length(unique(rows$number[awaiting(rows$incident_state)])),
    resolvedMissing = sum(missing), resolvedMissingWithResolvedState = sum(missing & has_resolved_state),
    resolvedMissingByPriority = as.list(table(priority[missing])),
    resolvedMissingFirstRowAlreadyResolved = sum(missing & opening$incident_state == "Resolved"),
    stateInstantBeforeOpened = sum(missing & state_instant < last$opened_at),
    stateInstantEqualsOpenedWhereMissing = sum(missing & state_instant == last$opened_at),
    stateInstantEqualsResolvedAt = sum(state_instant == last$resolved_at, na.rm = TRUE),
    lastGroupMissing = sum(is.na(last$assignment_group)), groups = length(unique(na.omit(last$assignment_group))),
    incidentsWhoseGroupVaries = varies(rows$assignment_group)
  ),
  asRecorded = list(
    overall = recorded(everything), byFinalPriority = by(priority, recorded), byOpeningPriority = by(opening$priority, recorded),
    byMonthOpened = by(per_month, recorded),
    trapOverRows = wilson(sum(rows$made_sla == "true"), nrow(rows)),
    trapOverRowsByPriority = by(rows$priority, function(i) wilson(sum(rows$made_sla[i] == "true"), length(i))),
    trapFirstRow = wilson(sum(in_file_first$made_sla == "true"), n)
  ),
  resolution = list(
    stateInstant = list(overall = course("stateInstant", everything), byFinalPriority = by(priority, function(i) course("stateInstant", i)),
                        byOpeningPriority = by(opening$priority, function(i) course("stateInstant", i))),
    closedAt = list(overall = course("closedAt", everything), byFinalPriority = by(priority, function(i) course("closedAt", i))),
    leftOut = list(overall = course("leftOut", everything), byFinalPriority = by(priority, function(i) course("leftOut", i))),
    openAtAsOf = list(overall = course("openAtAsOf", everything), byFinalPriority = by(priority, function(i) course("openAtAsOf", i))),
    early = list(asOf = iso(early_asof), overall = early(everything), byFinalPriority = by(priority, early)),
    curve = km_at(stop_by$stateInstant - last$opened_at, rep(1, n), c(1, 4, 8, 24, 72, 120, 240, 720) * hour),
    logRank = {
      d <- survdiff(Surv(stop_by$stateInstant - last$opened_at, rep(1, n)) ~ priority)
      list(chisq = d$chisq, df = length(d$n) - 1)
    }
  ),
  reopened = list(onLastUpdate = wilson(sum(reopen > 0), n), byHistory = wilson(length(reopened_history), n), byHistoryInModOrder = wilson(length(reopened_by_mod), n),
                  onlyInTimeOrder = as_array(setdiff(reopened_history, reopened_by_mod)),
                  sameIncidents = sum(last$number[reopen > 0] %in% reopened_history),
                  byFinalPriority = by(priority, function(i) wilson(sum(reopen[i] > 0), length(i))),
                  leftClosed = length(unique(t$number[t$incident_state == "Closed" & same_next & !next_done])),
                  countTotal = sum(reopen), countLargest = max(reopen),
                  trapOverRows = wilson(sum(as.integer(rows$reopen_count) > 0), nrow(rows))),
  reassigned = list(onLastUpdate = wilson(sum(reassign > 0), n), mean = mean(reassign), total = sum(reassign), largest = max(reassign),
                    byFinalPriority = by(priority, function(i) c(wilson(sum(reassign[i] > 0), length(i)), list(mean = mean(reassign[i])))),
                    trapOverRows = wilson(sum(as.integer(rows$reassignment_count) > 0), nrow(rows)), trapMeanOverRows = mean(as.integer(rows$reassignment_count))),
  ownClocks = own,
  recordedBesideComputed = list(
    policy = "always / ignored / stateInstant",
    bothMet = sum(made & v$met), recordedMetComputedMissed = sum(made & !v$met),
    recordedMissedComputedMet = sum(!made & v$met), bothMissed = sum(!made & !v$met)
  ),
  examples = examples
))
