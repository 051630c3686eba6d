# Answers of R (base and the recommended package survival) to the questions that lib/stats answers.
# Rscript test/stats/reference.R     writes reference.json beside this file; the tests compare to it.
# Where R has no function, the definition is written here a second way (least squares, numeric gradients, plain loops).
suppressPackageStartupMessages(library(survival))

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.data.frame(x)) return(json(lapply(seq_len(nrow(x)), function(i) as.list(x[i, , drop = FALSE]))))
  if (is.matrix(x)) return(paste0("[", paste(apply(x, 1, function(r) json(I(unname(r)))), collapse = ","), "]"))
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', parts, collapse = ","), "}"))
  }
  one <- function(v) if (is.na(v)) "null" else if (is.logical(v)) tolower(as.character(v)) else if (is.character(v))
    paste0('"', v, '"') else if (is.infinite(v)) (if (v > 0) '"Inf"' else '"-Inf"') else sprintf("%.17g", v)
  if (length(x) == 1 && !inherits(x, "AsIs")) return(one(x))
  paste0("[", paste(vapply(unclass(x), one, ""), collapse = ","), "]")
}
reference <- list()
add <- function(name, input, output) reference[[name]] <<- c(reference[[name]], list(list(input = input, output = output)))
ci <- function(test) as.numeric(test$conf.int)
set.seed(20240229, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

# ---- distributions
for (z in c(-30, -8, -3.5, -1.96, -0.5, -1e-8, 0, 0.3, 1, 2.5758, 6, 9)) add("normalCdf", list(z = z), pnorm(z))
for (p in c(1e-300, 1e-20, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.75, 0.975, 0.9995, 1 - 1e-12)) add("normalQuantile", list(p = p), qnorm(p))
for (a in c(0.5, 1, 2.5, 40, 3000, 1e6)) for (x in a * c(0.2, 0.9, 1, 1.02, 1.7)) add("gammaCdf", list(x = x, shape = a), list(lower = pgamma(x, a), upper = pgamma(x, a, lower.tail = FALSE)))
for (a in c(0.5, 1, 9, 250, 1e5)) for (p in c(0.001, 0.025, 0.5, 0.975, 0.999)) add("gammaQuantile", list(p = p, shape = a), qgamma(p, a))
for (ab in list(c(0.5, 0.5), c(2, 5), c(9, 2), c(100, 3), c(5e5, 5e5), c(3, 1e6))) for (q in c(0.001, 0.025, 0.4, 0.975)) {
  x <- qbeta(q, ab[1], ab[2])
  add("betaCdf", list(x = x, a = ab[1], b = ab[2]), pbeta(x, ab[1], ab[2]))
  add("betaQuantile", list(p = q, a = ab[1], b = ab[2]), x)
}
for (df in c(1, 2, 5, 10.7, 100, 1e4)) for (t in c(-40, -2, -0.01, 0.7, 3)) add("studentCdf", list(t = t, df = df), pt(t, df))
for (df in c(1, 3, 10, 29.3, 1000)) for (p in c(0.0005, 0.025, 0.45, 0.6, 0.9, 0.995)) add("studentQuantile", list(p = p, df = df), qt(p, df))
for (d in list(c(1, 3), c(3, 20), c(12, 250), c(30, 1))) {
  for (f in c(0.1, 1, 4.2)) add("f", list(f = f, df1 = d[1], df2 = d[2]), list(lower = pf(f, d[1], d[2]), upper = pf(f, d[1], d[2], lower.tail = FALSE)))
  for (p in c(0.025, 0.5, 0.975)) add("fQuantile", list(p = p, df1 = d[1], df2 = d[2]), qf(p, d[1], d[2]))
}
for (x in c(0.2, 3.84, 25)) for (df in c(1, 4, 30)) add("chiSquareUpper", list(x = x, df = df), pchisq(x, df, lower.tail = FALSE))

# ---- shares and rates
shares <- list(c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(29, 29), c(1, 1), c(0, 1), c(412, 480), c(999999, 1000000), c(7, 1000000))
for (s in shares) for (level in c(0.95, 0.998)) {
  add("wilson", list(events = s[1], n = s[2], level = level), ci(prop.test(s[1], s[2], conf.level = level, correct = FALSE)))
  add("clopperPearson", list(events = s[1], n = s[2], level = level), ci(binom.test(s[1], s[2], conf.level = level)))
}
for (b in list(c(682, 925, 0.75), c(85, 100, 0.95), c(0, 10, 0.1), c(10, 10, 0.9), c(3, 12, 0.25), c(5, 10, 0.5), c(9, 10, 0.5), c(412, 480, 0.9), c(120, 1000, 0.1), c(2, 7, 12 / 13))) {
  p <- function(alternative) binom.test(b[1], b[2], b[3], alternative = alternative)$p.value
  add("binomialTest", list(events = b[1], n = b[2], p = b[3]), list(less = p("less"), greater = p("greater"), either = p("two.sided")))
}
for (b in list(c(3, 10, 0.3), c(0, 10, 0.02), c(10, 10, 0.97), c(5000, 10000, 0.5), c(900000, 1000000, 0.9))) add("binomialProbability", list(events = b[1], n = b[2], p = b[3]), dbinom(b[1], b[2], b[3]))
for (r in list(c(0, 1), c(1, 1), c(7, 2), c(100, 12.5), c(5000, 3), c(137, 24.19893))) add("poissonRate", list(events = r[1], exposure = r[2]), ci(poisson.test(r[1], r[2])))
for (r in list(c(11, 800, 9, 3000), c(5, 1, 40, 8), c(0, 2, 6, 3), c(4, 1, 0, 1))) {
  t <- poisson.test(c(r[1], r[3]), c(r[2], r[4]))
  add("poissonRatio", list(x1 = r[1], e1 = r[2], x2 = r[3], e2 = r[4]), list(value = unname(t$estimate), low = ci(t)[1], high = ci(t)[2]))
}
# Newcombe's method 10 is what prop.test's Wilson limits give when squared and added.
for (s in list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 0, 20), c(10, 10, 0, 10), c(300, 400, 290, 410))) {
  w1 <- ci(prop.test(s[1], s[2], correct = FALSE)); w2 <- ci(prop.test(s[3], s[4], correct = FALSE))
  p1 <- s[1] / s[2]; p2 <- s[3] / s[4]
  add("newcombe", list(x1 = s[1], n1 = s[2], x2 = s[3], n2 = s[4]), c(p1 - p2, p1 - p2 - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2), p1 - p2 + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2)))
}

# ---- moments, quantiles, means
lists <- list(faithful$eruptions, precip, c(1, 2, 2, 3, 4, 5, 8, 13), rivers, c(4, 5, 3, 4, 4), 1e9 + c(4, 7, 13, 16), islands)
for (x in lists) {
  x <- as.numeric(x)
  add("moments", list(values = I(x)), list(mean = mean(x), variance = var(x)))
  add("meanInterval", list(values = I(x)), ci(t.test(x)))
  for (p in c(0.5, 0.75, 0.9, 0.12345)) {
    l <- qbinom(0.025, length(x), p); u <- qbinom(0.975, length(x), p) + 1; s <- sort(x)
    add("quantileInterval", list(values = I(x), p = p), list(value = unname(quantile(x, p)), low = if (l < 1) NA else s[l], high = if (u > length(x)) NA else s[u]))
  }
  add("rank", list(values = I(x)), I(rank(x)))
}
for (n in c(1, 5, 6, 8, 35, 36, 100, 2500)) for (p in c(0.5, 0.9)) {
  l <- qbinom(0.025, n, p); u <- qbinom(0.975, n, p) + 1
  add("quantileRanks", list(n = n, p = p), list(low = if (l < 1) NA else l, high = if (u > n) NA else u))
}

# ---- curves of time
curve <- function(d, type) {
  s <- if (is.null(d$enter)) Surv(d$time, d$event == 1) else Surv(d$enter, d$time, d$event == 1)
  survfit(s ~ 1, data = d, conf.type = type)
}
people <- function(d) { d <- as.data.frame(lapply(d, as.numeric)); if (!is.null(d$enter)) d$enter[d$enter < 0] <- 0; d }
late <- data.frame(enter = c(-1, -1, -1, 2, 2, 4, 5, 7, 1, 3, -1, 6), time = c(3, 5, 5, 6, 9, 9, 8, 12, 4, 10, 11, 7), event = c(1, 0, 1, 1, 0, 1, 2, 1, 2, 0, 1, 1))
coarse <- data.frame(time = c(0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 5, 5, 8, 8, 9), event = c(1, 0, 1, 1, 0, 1, 2, 0, 1, 1, 2, 0, 1, 1, 0, 0))
lives <- list(
  aml_maintained = with(subset(aml, x == "Maintained"), data.frame(time = time, event = status)),
  aml_nonmaintained = with(subset(aml, x == "Nonmaintained"), data.frame(time = time, event = status)),
  veteran = data.frame(time = veteran$time, event = veteran$status),
  lung = data.frame(time = lung$time, event = lung$status - 1),
  mgus2 = with(mgus2, data.frame(time = ifelse(pstat == 0, futime, ptime), event = ifelse(pstat == 0, 2 * death, 1))),
  flat = data.frame(time = c(1, 2, 3, 4, 7, 9), event = c(1, 1, 1, 0, 0, 0)),
  even = data.frame(time = c(1, 2, 3, 4), event = 1),
  open = data.frame(time = c(3, 4, 9), event = 0),
  coarse = coarse, late = late
)
for (name in names(lives)) {
  d <- lives[[name]]
  for (type in c("log-log", "log")) {
    f <- curve(d, type)
    q <- quantile(f, c(0.25, 0.5, 0.75, 0.9))
    out <- list(time = I(f$time), atRisk = I(f$n.risk), survival = I(f$surv), error = I(f$surv * f$std.err), low = I(f$lower), high = I(f$upper),
      quantile = I(as.numeric(q$quantile)), quantileLow = I(as.numeric(q$lower)), quantileHigh = I(as.numeric(q$upper)))
    tau <- max(d$time) * 0.8
    m <- survival:::survmean(f, rmean = tau)$matrix
    out$horizon <- tau; out$mean <- unname(m["rmean"]); out$meanError <- unname(m["se(rmean)"])
    add("kaplanMeier", list(name = name, lives = people(d), interval = type), out)
  }
}
# Cumulative incidence from survfit's multi-state curve; its variance as the multinomial delta method with numeric gradients.
incidence <- function(p1, p2) { s <- cumprod(c(1, 1 - p1 - p2)); cumsum(head(s, -1) * p1) }
for (name in c("coarse", "mgus2", "aml_maintained")) {
  d <- lives[[name]]
  f <- survfit(Surv(time, factor(event, 0:2, c("open", "event", "competing"))) ~ 1, data = d)
  if (name == "mgus2") { keep <- d$time <= 60; d <- d[keep, ]; f <- survfit(Surv(time, factor(event, 0:2, c("open", "event", "competing"))) ~ 1, data = d) }
  n <- as.numeric(f$n.risk[, 1]); j <- which(f$states == "event"); k <- which(f$states == "competing")
  p1 <- as.numeric(f$n.event[, j]) / n; p2 <- as.numeric(f$n.event[, k]) / n
  error <- vapply(seq_along(n), function(t) {
    i <- seq_len(t); v <- 0
    for (s in i) { h <- 1e-6
      at <- function(a, b) { q1 <- p1[i]; q2 <- p2[i]; q1[s] <- q1[s] + a; q2[s] <- q2[s] + b; incidence(q1, q2)[t] }
      g <- c((at(h, 0) - at(-h, 0)) / (2 * h), (at(0, h) - at(0, -h)) / (2 * h))
      v <- v + (g[1]^2 * p1[s] * (1 - p1[s]) + g[2]^2 * p2[s] * (1 - p2[s]) - 2 * g[1] * g[2] * p1[s] * p2[s]) / n[s] }
    sqrt(v) }, 0)
  add("cumulativeIncidence", list(name = name, lives = people(d)), list(time = I(f$time), incidence = I(as.numeric(f$pstate[, j])), competing = I(as.numeric(f$pstate[, k])), error = I(error)))
}
groups <- function(time, event, by) lapply(split(data.frame(time = as.numeric(time), event = as.numeric(event)), by), people)
logrank <- function(name, time, event, by) {
  t <- survdiff(Surv(time, event) ~ by)
  add("logRank", list(name = name, groups = unname(groups(time, event, by))), list(chiSquare = t$chisq, df = length(t$n) - 1, p = pchisq(t$chisq, length(t$n) - 1, lower.tail = FALSE), observed = I(as.numeric(t$obs)), expected = I(as.numeric(t$exp))))
}
logrank("aml", aml$time, aml$status, aml$x)
logrank("veteran by treatment", veteran$time, veteran$status, veteran$trt)
logrank("veteran by cell type", veteran$time, veteran$status, veteran$celltype)
# Late entry: survdiff has none, so the hypergeometric sums in a plain loop.
side <- rep(c(1, 2), length.out = nrow(late))
o <- 0; e <- 0; v <- 0
for (t in sort(unique(late$time[late$event == 1]))) {
  r <- late$enter < t & late$time >= t; d <- sum(late$time == t & late$event == 1); n <- sum(r); n1 <- sum(r & side == 1)
  o <- o + sum(late$time == t & late$event == 1 & side == 1); e <- e + d * n1 / n
  if (n > 1) v <- v + d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1)
}
add("logRank", list(name = "late entry", groups = unname(lapply(split(late, side), people))), list(chiSquare = (o - e)^2 / v, df = 1, p = pchisq((o - e)^2 / v, 1, lower.tail = FALSE)))

# ---- correlation
fisher <- function(r, se) tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * se)
pairs <- list(
  iris = list(iris$Sepal.Length, iris$Sepal.Width), cars = list(cars$speed, cars$dist), trees = list(trees$Girth, trees$Height),
  swiss = list(swiss$Fertility, swiss$Catholic), ordinal = list(mtcars$cyl, mtcars$gear), offset = list(1e9 + trees$Girth, 1e9 + trees$Volume),
  few = list(c(1, 2, 3, 4, 5, 6, 7, 8), c(2, 1, 4, 3, 6, 5, 8, 7.5)), five = list(c(44.4, 45.9, 41.9, 53.3, 44.7), c(2.6, 3.1, 2.5, 5.0, 3.6)),
  four = list(c(1, 2, 3, 4), c(1, 3, 2, 5))
)
for (name in names(pairs)) {
  x <- as.numeric(pairs[[name]][[1]]); y <- as.numeric(pairs[[name]][[2]]); n <- length(x)
  tied <- anyDuplicated(x) > 0 || anyDuplicated(y) > 0
  pe <- cor.test(x, y)
  sp <- suppressWarnings(cor.test(x, y, method = "spearman", exact = !tied && n <= 9))
  ke <- suppressWarnings(cor.test(x, y, method = "kendall", exact = !tied && n < 50))
  add("correlation", list(name = name, x = I(x), y = I(y)), list(
    pearson = list(value = unname(pe$estimate), p = pe$p.value, low = ci(pe)[1], high = ci(pe)[2]),
    spearman = list(value = unname(sp$estimate), p = sp$p.value, low = fisher(sp$estimate, sqrt((1 + sp$estimate^2 / 2) / (n - 3)))[1], high = fisher(sp$estimate, sqrt((1 + sp$estimate^2 / 2) / (n - 3)))[2]),
    kendall = list(value = unname(ke$estimate), p = ke$p.value, low = if (n > 4) fisher(ke$estimate, sqrt(0.437 / (n - 4)))[1] else NA, high = if (n > 4) fisher(ke$estimate, sqrt(0.437 / (n - 4)))[2] else NA)))
}
# Repeated measures by analysis of covariance: one slope, one level per unit.
# bland1995: pH and PaCO2 of eight patients, printed in Bland & Altman, BMJ 1995;310:446.
bland <- list(
  unit = c(1,1,1,1, 2,2,2,2, 3,3,3,3,3,3,3,3,3, 4,4,4,4,4, 5,5,5,5,5,5,5,5, 6,6,6,6,6,6, 7,7,7, 8,8,8,8,8,8,8,8),
  pH = c(6.68,6.53,6.43,6.33, 6.85,7.06,7.13,7.17, 7.40,7.42,7.41,7.37,7.34,7.35,7.28,7.30,7.34, 7.36,7.33,7.29,7.30,7.35, 7.35,7.30,7.30,7.37,7.27,7.28,7.32,7.32, 7.38,7.30,7.29,7.33,7.31,7.33, 6.86,6.94,6.92, 7.19,7.29,7.21,7.25,7.20,7.19,6.77,6.82),
  PaCO2 = c(3.97,4.12,4.09,3.97, 5.27,5.37,5.41,5.44, 5.67,3.64,4.32,4.73,4.96,5.04,5.22,4.82,5.07, 5.67,5.10,5.53,4.75,5.51, 4.28,4.44,4.32,3.23,4.46,4.72,4.75,4.99, 4.78,4.73,5.12,4.93,5.03,4.93, 6.85,6.44,6.52, 5.28,4.56,4.34,4.32,4.41,3.69,6.09,5.58))
within <- list(bland1995 = bland, iris = list(unit = as.integer(iris$Species), pH = iris$Sepal.Length, PaCO2 = iris$Sepal.Width))
for (name in names(within)) {
  d <- within[[name]]; u <- factor(d$unit)
  m <- lm(d$PaCO2 ~ u + d$pH); a <- drop1(m, ~., test = "F"); df <- m$df.residual
  ss <- a[nrow(a), "Sum of Sq"]; r <- sign(coef(m)[["d$pH"]]) * sqrt(ss / (ss + deviance(m))); i <- fisher(r, 1 / sqrt(df - 1))
  add("rmcorr", list(name = name, unit = I(d$unit), x = I(d$pH), y = I(d$PaCO2)), list(value = r, df = df, slope = coef(m)[["d$pH"]], p = a[nrow(a), "Pr(>F)"], low = i[1], high = i[2]))
}
# Lags: positive = x leads, so R's ccf sign reversed; overlapping pairs, not the full-series denominators of ccf.
x <- as.numeric(mdeaths); y <- as.numeric(fdeaths)
for (lag in c(-3, 0, 2, 12)) {
  n <- length(x); a <- if (lag >= 0) x[1:(n - lag)] else x[(1 - lag):n]; b <- if (lag >= 0) y[(1 + lag):n] else y[1:(n + lag)]
  m <- acf(x, plot = FALSE)$acf[2] * acf(y, plot = FALSE)$acf[2]; k <- length(a); e <- min(k, k * (1 - m) / (1 + m)); r <- cor(a, b)
  add("lags", list(x = I(x), y = I(y), lag = lag), list(value = r, n = k, nEffective = e, p = 2 * pt(-abs(r) * sqrt((e - 2) / (1 - r^2)), e - 2), low = fisher(r, 1 / sqrt(e - 3))[1], high = fisher(r, 1 / sqrt(e - 3))[2]))
}
p <- c(0.0001, 0.004, NA, 0.019, 0.095, 0.02, NA, 0.0278, 0.0298, 0.7, 1)
add("benjaminiHochberg", list(p = I(p)), I(p.adjust(p, "BH")))

# ---- written out
args <- commandArgs(FALSE)
here <- dirname(sub("^--file=", "", args[grep("^--file=", args)]))
lines <- vapply(names(reference), function(name) paste0('"', name, '":[\n', paste(vapply(reference[[name]], json, ""), collapse = ",\n"), "\n]"), "")
writeLines(paste0("{\n", paste(lines, collapse = ",\n"), "\n}"), file.path(here, "reference.json"))
