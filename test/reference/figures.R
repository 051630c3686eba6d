# What the R scripts share: Wilson, Kaplan-Meier figures from the survival package, and exact JSON.
# Imports nothing from the project. Base R and survival only.
suppressPackageStartupMessages(library(survival))
options(digits = 17, scipen = 999, warn = 1)

here <- function() {
  arg <- grep("^--file=", commandArgs(FALSE), value = TRUE)
  dirname(normalizePath(sub("^--file=", "", arg[1])))
}
data_folder <- function() {
  args <- commandArgs(TRUE)
  if (length(args)) args[1] else "../shared/data"
}
input_of <- function(path) {
  sha <- strsplit(system2("sha256sum", shQuote(path), stdout = TRUE), " ")[[1]][1]
  list(file = file.path(basename(dirname(path)), basename(path)), sha256 = sha, bytes = file.size(path))
}

wilson <- function(x, n, z = qnorm(0.975)) {
  if (n == 0) return(list(x = 0, n = 0, value = NULL, low = NULL, high = NULL))
  p <- x / n
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  list(x = x, n = n, value = p,
       low = if (x == 0) 0 else (p + z^2 / (2 * n) - half) / (1 + z^2 / n),
       high = if (x == n) 1 else (p + z^2 / (2 * n) + half) / (1 + z^2 / n))
}

# Kaplan-Meier with log-log limits; median, p75, p90 as quantile.survfit (midpoint on a flat stretch).
# RMST by adding the rectangles of the step function. timefix is off: times are exact multiples here.
km <- function(time, event, taus = c()) {
  fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log", timefix = FALSE)
  q <- quantile(fit, probs = c(0.5, 0.75, 0.9))
  pick <- function(i) list(value = blank(q$quantile[i]), low = blank(q$lower[i]), high = blank(q$upper[i]))
  rmst <- lapply(taus, function(tau) {
    if (tau > max(time) && min(fit$surv) > 0) return(NULL) # beyond what was followed: cannot say
    inside <- fit$time > 0 & fit$time < tau
    zero <- fit$surv[fit$time == 0]
    s <- c(if (length(zero)) zero[1] else 1, fit$surv[inside])
    t <- c(0, fit$time[inside], tau)
    sum(s * diff(t))
  })
  closed <- sort(time[event == 1])
  list(n = length(time), events = sum(event == 1), open = sum(event == 0),
       median = pick(1), p75 = pick(2), p90 = pick(3),
       rmst = Map(function(tau, v) list(tau = tau, value = v), taus, rmst),
       closedOnlyMedian = if (length(closed)) median(closed) else NULL,
       closedOnlyMean = if (length(closed)) mean(closed) else NULL,
       longest = max(time))
}
# Share open (and log-log limits) at given times: S(t) at the last step not after t.
km_at <- function(time, event, at) {
  fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log", timefix = FALSE)
  s <- summary(fit, times = at, extend = TRUE)
  Map(function(t, v, l, h) list(time = t, openShare = v, low = blank(l), high = blank(h)), at, s$surv, s$lower, s$upper)
}
blank <- function(x) if (length(x) == 0 || is.na(x)) NULL else unname(x)

number <- function(x) {
  for (d in 15:17) {
    text <- formatC(x, digits = d, format = "g", width = 1)
    if (as.numeric(text) == x) break
  }
  if (x == round(x) && abs(x) < 1e15) text <- formatC(x, digits = 0, format = "f", width = 1)
  text
}
quote_json <- function(s) {
  s <- gsub("\\", "\\\\", s, fixed = TRUE)
  s <- gsub("\"", "\\\"", s, fixed = TRUE)
  paste0("\"", s, "\"")
}
# as_array(list) is always an array; a named list is an object; a vector longer than one is an array.
as_array <- function(x) structure(as.list(unname(x)), array = TRUE)
to_json <- function(x, pad = "") {
  inner <- paste0(pad, "  ")
  if (is.null(x)) return("null")
  if (is.list(x)) {
    if (length(x) == 0) return(if (isTRUE(attr(x, "array"))) "[]" else "{}")
    parts <- vapply(x, to_json, "", pad = inner)
    if (isTRUE(attr(x, "array")) || is.null(names(x))) {
      return(paste0("[\n", paste0(inner, parts, collapse = ",\n"), "\n", pad, "]"))
    }
    return(paste0("{\n", paste0(inner, vapply(names(x), quote_json, ""), ": ", parts, collapse = ",\n"), "\n", pad, "}"))
  }
  if (length(x) > 1) return(to_json(as_array(x), pad))
  if (is.na(x)) return("null")
  if (is.logical(x)) return(if (x) "true" else "false")
  if (is.numeric(x)) return(number(as.numeric(x)))
  quote_json(as.character(x))
}
write_figures <- function(name, figures) {
  out <- file.path(here(), paste0(name, ".json"))
  con <- file(out, "wb")
  writeLines(enc2utf8(to_json(figures)), con, useBytes = TRUE)
  close(con)
  cat("wrote", basename(out), "\n")
}
by <- function(keys, f) {
  out <- list()
  for (k in sort(unique(keys), method = "radix")) out[[k]] <- f(which(keys == k))
  out
}
