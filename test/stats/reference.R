# Answers of R (base and the recommended package survival) to the questions that lib/stats answers.
# Rscript test/stats/reference.R     writes reference.json beside this file; the tests compare to it.
# Where R has no function, the definition is written here a second way (least squares, numeric gradients, plain loops).
suppressPackageStartupMessages(library(survival))

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.data.frame(x)) return(if (nrow(x) == 0) "[]" else json(lapply(seq_len(nrow(x)), function(i) as.list(x[i, , drop = FALSE]))))
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
local({ # within strata, with a group missing from one of them
  v <- veteran; keep <- !(v$celltype == "large" & v$trt == 2); v <- v[keep, ]
  t <- survdiff(Surv(time, status) ~ trt + strata(celltype), data = v)
  strata <- lapply(levels(v$celltype), function(c) lapply(1:2, function(g) with(v[v$celltype == c & v$trt == g, ], data.frame(time = as.numeric(time), event = as.numeric(status)))))
  add("stratifiedLogRank", list(strata = strata), list(chiSquare = t$chisq, df = 1, p = pchisq(t$chisq, 1, lower.tail = FALSE)))
})
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

# ---- links with something held fixed, pooled, compared
residual <- function(v, controls) resid(lm(v ~ ., data = as.data.frame(controls)))
partial <- function(x, y, controls, rank = FALSE) {
  if (rank) { x <- rank(x); y <- rank(y); controls <- lapply(controls, rank) }
  r <- cor(residual(x, controls), residual(y, controls)); k <- length(controls); n <- length(x); df <- n - 2 - k
  i <- fisher(r, sqrt((if (rank) 1 + r^2 / 2 else 1) / (n - k - 3)))
  list(value = r, p = 2 * pt(-abs(r) * sqrt(df / (1 - r^2)), df), low = i[1], high = i[2])
}
for (m in c("pearson", "spearman")) {
  add("partialCorrelation", list(x = I(mtcars$mpg), y = I(mtcars$qsec), controls = list(I(mtcars$wt)), method = m), partial(mtcars$mpg, mtcars$qsec, list(a = mtcars$wt), m == "spearman"))
  add("partialCorrelation", list(x = I(swiss$Fertility), y = I(swiss$Education), controls = list(I(swiss$Catholic), I(swiss$Agriculture)), method = m), partial(swiss$Fertility, swiss$Education, list(a = swiss$Catholic, b = swiss$Agriculture), m == "spearman"))
  add("partialCorrelation", list(x = I(c(2, 3, 5, 4, 6, 8)), y = I(c(1, 3, 2, 5, 4, 6)), controls = list(I(1:6)), method = m), partial(c(2, 3, 5, 4, 6, 8), c(1, 3, 2, 5, 4, 6), list(a = 1:6), m == "spearman"))
}
x <- as.numeric(mdeaths); y <- as.numeric(fdeaths); n <- length(x)
add("crossLag", list(x = I(x), y = I(y)), list(xFirst = partial(x[-n], y[-1], list(a = y[-n])), yFirst = partial(y[-n], x[-1], list(a = x[-n]))))
for (g in list(list(r = c(0.5, 0.3), n = c(23, 43)), list(r = c(0.6, -0.2, 0.4, 0.1), n = c(40, 12, 80, 33)))) {
  z <- atanh(g$r); m <- lm(z ~ 1, weights = g$n - 3); q <- sum((g$n - 3) * resid(m)^2); i <- tanh(coef(m) + c(-1, 1) * qnorm(0.975) / sqrt(sum(g$n - 3)))
  add("poolCorrelations", list(groups = data.frame(r = g$r, n = g$n)), list(value = tanh(unname(coef(m))), low = i[1], high = i[2], q = q, qP = pchisq(q, length(z) - 1, lower.tail = FALSE), iSquared = max(0, 1 - (length(z) - 1) / q)))
}
for (g in list(c(0.5, 103, 0.2, 103), c(-0.3, 20, 0.4, 55))) {
  z <- diff(-atanh(g[c(1, 3)])) / sqrt(sum(1 / (g[c(2, 4)] - 3)))
  add("compareCorrelations", list(r1 = g[1], n1 = g[2], r2 = g[3], n2 = g[4]), list(statistic = z, p = 2 * pnorm(-abs(z))))
}
for (g in list(c(0.5, 0.3, 0.4, 103), c(0.1, 0.45, -0.2, 30))) {
  d <- det(matrix(c(1, g[1], g[2], g[1], 1, g[3], g[2], g[3], 1), 3)); n <- g[4]
  t <- (g[1] - g[2]) * sqrt((n - 1) * (1 + g[3]) / (2 * d * (n - 1) / (n - 3) + ((g[1] + g[2]) / 2)^2 * (1 - g[3])^3))
  add("compareOverlapping", list(xy = g[1], xz = g[2], yz = g[3], n = n), list(statistic = t, p = 2 * pt(-abs(t), n - 3)))
}

# ---- comparing groups
admit <- apply(UCBAdmissions, c(2, 3), function(v) v)["Admitted", , ]; all <- apply(UCBAdmissions, c(2, 3), sum)
departments <- dimnames(UCBAdmissions)$Dept
strata <- data.frame(events1 = admit["Male", ], n1 = all["Male", ], events2 = admit["Female", ], n2 = all["Female", ])
mh <- function(strata) {
  t <- array(unlist(lapply(seq_len(nrow(strata)), function(i) with(strata[i, ], c(events1, events2, n1 - events1, n2 - events2)))), c(2, 2, nrow(strata)))
  r <- mantelhaen.test(t, correct = FALSE)
  add("mantelHaenszel", list(strata = data.frame(lapply(strata, unname))), list(value = unname(r$estimate), low = ci(r)[1], high = ci(r)[2], chiSquare = unname(r$statistic), p = r$p.value))
}
mh(strata)
mh(data.frame(events1 = c(9, 15), n1 = c(10, 40), events2 = c(8, 2), n2 = c(12, 9)))
for (sex in c("Male", "Female")) {
  w <- colSums(all) / sum(all); p <- admit[sex, ] / all[sex, ]; e <- sqrt(sum(w^2 * p * (1 - p) / all[sex, ]))
  add("directStandardise", list(name = sex, strata = data.frame(events = unname(admit[sex, ]), n = unname(all[sex, ]), weight = unname(colSums(all)))), list(crude = sum(admit[sex, ]) / sum(all[sex, ]), value = sum(w * p), standardError = e, low = sum(w * p) - qnorm(0.975) * e, high = sum(w * p) + qnorm(0.975) * e))
}
funnels <- list(departments = list(x = c(45, 180, 60, 300, 12, 77, 410, 33), n = c(50, 200, 100, 340, 20, 80, 500, 60)), calm = list(x = c(50, 98, 151, 26, 200), n = c(100, 200, 300, 50, 401)), wild = list(x = c(0, 10, 300, 25, 90, 5), n = c(10, 10, 400, 100, 100, 50)))
for (f in funnels) {
  p0 <- sum(f$x) / sum(f$n); s <- 1 / (2 * sqrt(f$n)); z <- (asin(sqrt(f$x / f$n)) - asin(sqrt(p0))) / s
  q <- quantile(z, c(0.1, 0.9)); w <- pmin(pmax(z, q[1]), q[2]); phi <- mean(w^2); k <- length(z)
  tau <- max(0, (k * phi - (k - 1)) / (sum(s^-2) - sum(s^-4) / sum(s^-2)))
  limit <- function(level, side) { a <- asin(sqrt(p0)) + side * qnorm(1 - (1 - level) / 2) * sqrt(s^2 + tau); sin(pmin(pmax(a, 0), pi / 2))^2 }
  add("funnel", list(groups = data.frame(events = f$x, n = f$n)), list(centre = p0, phi = phi, tau = tau, z = I(z * s / sqrt(s^2 + tau)), low95 = I(limit(0.95, -1)), high95 = I(limit(0.95, 1)), low998 = I(limit(0.998, -1)), high998 = I(limit(0.998, 1))))
}
for (g in list(list(c(4, 5, 4, 3, 5), c(3, 3, 2, 4)), list(sleep$extra[1:10], sleep$extra[11:20]), list(mtcars$mpg[mtcars$am == 1], mtcars$mpg[mtcars$am == 0]))) {
  x <- g[[1]]; y <- g[[2]]; t <- t.test(x, y)
  add("welch", list(first = I(x), second = I(y)), list(value = mean(x) - mean(y), low = ci(t)[1], high = ci(t)[2], df = unname(t$parameter), p = t$p.value))
  d <- sign(outer(x, y, "-")); D <- mean(d); m <- length(x); k <- length(y); z <- qnorm(0.975)
  v <- (k^2 * sum((rowMeans(d) - D)^2) + m^2 * sum((colMeans(d) - D)^2) - sum((d - D)^2)) / (m * k * (m - 1) * (k - 1))
  v <- max(v, (1 - D^2) / (m * k - 1)); h <- z * sqrt(v) * sqrt((1 - D^2)^2 + z^2 * v)
  add("cliffDelta", list(first = I(x), second = I(y)), list(value = D, low = (D - D^3 - h) / (1 - D^2 + z^2 * v), high = (D - D^3 + h) / (1 - D^2 + z^2 * v)))
}
for (g in list(list(1:6, c(2, 4, 6, 8, 10, 50)), list(cars$speed, cars$dist), list(1:20, as.numeric(presidents)[2:21]))) {
  ok <- !is.na(g[[2]]); x <- g[[1]][ok]; y <- g[[2]][ok]; n <- length(x)
  i <- combn(n, 2); dx <- x[i[2, ]] - x[i[1, ]]; b <- sort(((y[i[2, ]] - y[i[1, ]]) / dx)[dx != 0])
  tx <- table(x); ty <- table(y); f <- function(t) sum(t * (t - 1) * (2 * t + 5))
  v <- (n * (n - 1) * (2 * n + 5) - f(tx) - f(ty)) / 18 + sum(tx * (tx - 1)) * sum(ty * (ty - 1)) / (2 * n * (n - 1)) + sum(tx * (tx - 1) * (tx - 2)) * sum(ty * (ty - 1) * (ty - 2)) / (9 * n * (n - 1) * (n - 2))
  l <- floor((length(b) - qnorm(0.975) * sqrt(v)) / 2)
  add("theilSen", list(x = I(g[[1]]), y = I(g[[2]])), list(value = median(b), intercept = median(y - median(b) * x), low = b[l], high = b[length(b) + 1 - l]))
}

# ---- agreement and reliability
weights <- function(k, kind) outer(1:k, 1:k, function(i, j) switch(kind, none = (i == j) * 1, linear = 1 - abs(i - j) / (k - 1), quadratic = 1 - (i - j)^2 / (k - 1)^2))
kappaOf <- function(p, w) { e <- sum(w * outer(rowSums(p), colSums(p))); (sum(w * p) - e) / (1 - e) }
for (t in list(matrix(c(20, 5, 10, 15), 2, byrow = TRUE), matrix(c(88, 10, 2, 14, 40, 6, 18, 10, 12), 3, byrow = TRUE), matrix(c(5, 1, 0, 0, 2, 7, 3, 0, 0, 2, 9, 1, 0, 0, 1, 4), 4, byrow = TRUE))) for (kind in c("none", "linear", "quadratic")) {
  n <- sum(t); p <- t / n; w <- weights(nrow(t), kind); h <- 1e-5
  # Delta method: gradient by central differences over the cells, multinomial covariance.
  g <- matrix(0, nrow(t), ncol(t)); for (i in seq_along(p)) { up <- p; up[i] <- p[i] + h; down <- p; down[i] <- p[i] - h; g[i] <- (kappaOf(up, w) - kappaOf(down, w)) / (2 * h) }
  # Off the simplex the formula still holds once the mean of the gradient is taken out.
  add("kappa", list(table = t, weights = kind), list(value = kappaOf(p, w), error = sqrt((sum(p * g^2) - sum(p * g)^2) / n)))
}
oneWay <- function(groups) {
  y <- unlist(groups); g <- factor(rep(seq_along(groups), lengths(groups))); a <- anova(lm(y ~ g)); ms <- a$`Mean Sq`; n <- lengths(groups)
  k <- (sum(n) - sum(n^2) / sum(n)) / (length(n) - 1); f <- ms[1] / ms[2]; df <- a$Df
  ends <- if (length(unique(n)) == 1) { l <- f / qf(c(0.975, 0.025), df[1], df[2]); (l - 1) / (l + k - 1) } else c(NA, NA)
  add("icc1", list(groups = lapply(unname(groups), I)), list(value = (ms[1] - ms[2]) / (ms[1] + (k - 1) * ms[2]), low = ends[1], high = ends[2]))
}
oneWay(list(c(9, 10, 8), c(6, 7, 5), c(8, 9, 9))); oneWay(split(InsectSprays$count, InsectSprays$spray)); oneWay(split(chickwts$weight, chickwts$feed)); oneWay(list(c(1, 9, 5), c(4, 2, 8), c(6, 5, 4)))
# Shrout & Fleiss (1979), table 2: six targets, four judges.
judges <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), 6, byrow = TRUE)
twoWay <- function(m) {
  n <- nrow(m); k <- ncol(m); d <- data.frame(y = c(m), row = factor(rep(1:n, k)), rater = factor(rep(1:k, each = n))); ms <- anova(lm(y ~ row + rater, d))$`Mean Sq`
  r <- (ms[1] - ms[3]) / (ms[1] + (k - 1) * ms[3] + k * (ms[2] - ms[3]) / n)
  a <- k * r / (n * (1 - r)); b <- 1 + k * r * (n - 1) / (n * (1 - r)); v <- (a * ms[2] + b * ms[3])^2 / ((a * ms[2])^2 / (k - 1) + (b * ms[3])^2 / ((n - 1) * (k - 1)))
  fl <- qf(0.975, n - 1, v); fu <- qf(0.975, v, n - 1)
  add("icc21", list(ratings = m), list(value = r, low = n * (ms[1] - fl * ms[3]) / (fl * (k * ms[2] + (k * n - k - n) * ms[3]) + n * ms[1]), high = n * (fu * ms[1] - ms[3]) / (k * ms[2] + (k * n - k - n) * ms[3] + n * fu * ms[1])))
}
twoWay(judges); twoWay(unname(as.matrix(attitude[, 2:5])))
alpha <- function(m) { v <- cov(m); k <- ncol(m); n <- nrow(m); a <- k / (k - 1) * (1 - sum(diag(v)) / sum(v)); f <- qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1)); add("cronbachAlpha", list(answers = unname(m)), list(value = a, low = 1 - (1 - a) * f[1], high = 1 - (1 - a) * f[2])) }
alpha(as.matrix(attitude)); alpha(matrix(c(4, 5, 4, 2, 3, 2, 5, 5, 4, 3, 3, 3, 1, 2, 2), 5, byrow = TRUE))
for (t in list(matrix(c(30, 10, 15, 25), 2, byrow = TRUE), unname(HairEyeColor[, , 1]), matrix(c(2, 7, 9, 1), 2))) {
  r <- suppressWarnings(chisq.test(t, correct = FALSE)); v <- sqrt(r$statistic / (sum(t) * (min(dim(t)) - 1)))
  two <- if (all(dim(t) == 2)) cor(rep(c(1, 1, 0, 0), c(t[1, 1], t[1, 2], t[2, 1], t[2, 2])), rep(c(1, 0, 1, 0), c(t[1, 1], t[1, 2], t[2, 1], t[2, 2]))) else NA
  add("association", list(table = t), list(chiSquare = unname(r$statistic), df = unname(r$parameter), p = r$p.value, v = unname(v), phi = two))
}
# A difference score's reliability, by simulating nothing: from the covariance of true scores.
add("differenceReliability", list(reliabilityX = 0.8, reliabilityY = 0.7, correlation = 0.6, sdX = 1.2, sdY = 0.9), { s <- 0.6 * 1.2 * 0.9; v <- matrix(c(1.2^2, s, s, 0.9^2), 2); true <- v; diag(true) <- diag(v) * c(0.8, 0.7); d <- c(1, -1); drop(d %*% true %*% d / (d %*% v %*% d)) })

# ---- concentration, ratios, regression
for (x in list(c(60, 20, 10, 10, 0), c(5, 5, 5), c(1, 0, 0, 0), as.numeric(islands))) {
  n <- length(x); s <- x / sum(x); g <- mean(abs(outer(x, x, "-"))) / (2 * mean(x)); h <- cumsum(sort(x, decreasing = TRUE))
  add("concentration", list(amounts = I(x)), list(hhi = sum(s^2), effective = 1 / sum(s^2), normalised = (sum(s^2) - 1 / n) / (1 - 1 / n), gini = g, giniCorrected = g * n / (n - 1), topShare = max(s), forHalf = which(h >= sum(x) / 2)[1]))
}
for (f in list(list(a = 6, b = 2, varianceA = 0.25, varianceB = 0.04, covariance = 0), list(a = 1.4, b = 0.2, varianceA = 0.05, varianceB = 0.003, covariance = -0.004, df = 12))) {
  t <- if (is.null(f$df)) qnorm(0.975) else qt(0.975, f$df)
  # The ratios that a test of a − θb = 0 does not reject, found as roots of a quadratic.
  roots <- sort(Re(polyroot(c(f$a^2 - t^2 * f$varianceA, -2 * (f$a * f$b - t^2 * f$covariance), f$b^2 - t^2 * f$varianceB))))
  add("fieller", f, list(low = roots[1], high = roots[2]))
}
fit <- function(columns, y, clusters = NULL) {
  m <- lm(y ~ ., data = as.data.frame(columns)); v <- vcov(m)
  if (!is.null(clusters)) { X <- model.matrix(m); u <- rowsum(X * resid(m), clusters); n <- nrow(X); k <- ncol(X); g <- nrow(u); b <- solve(crossprod(X)); v <- (g / (g - 1)) * ((n - 1) / (n - k)) * b %*% crossprod(u) %*% b }
  add("leastSquares", c(list(columns = lapply(unname(columns), I), y = I(y)), if (!is.null(clusters)) list(clusters = I(clusters))), list(coefficients = I(unname(coef(m))), covariance = unname(v)))
}
fit(list(a = swiss$Education, b = swiss$Catholic), swiss$Fertility); fit(list(a = mtcars$wt, b = mtcars$hp), mtcars$mpg, mtcars$cyl); fit(list(a = 1:5), c(2, 4, 5, 4, 5))
for (c3 in list(c(60, 25, 15), c(8, 0, 0), c(0, 5, 2))) {
  n <- sum(c3); p <- (c3[c(1, 3)] + 1) / (n + 2); h <- qnorm(0.975) * sqrt((sum(p) - diff(p)^2) / (n + 2))
  add("netShare", list(`for` = c3[1], neutral = c3[2], against = c3[3]), list(value = (c3[1] - c3[3]) / n, low = max(-1, p[1] - p[2] - h), high = min(1, p[1] - p[2] + h)))
}

# ---- process limits, by sliding windows instead of runs
process <- function(v, screen) {
  mr <- abs(diff(v)); if (screen) mr <- mr[mr < 3.267 * mean(mr)]
  m <- mean(v); w <- 2.66 * mean(mr); outside <- v > m + w | v < m - w; near <- !outside & abs(v - m) > 2 * w / 3; side <- sign(v - m)
  part <- function(length, holds) { hit <- rep(FALSE, length(v)); if (length(v) >= length) for (i in seq_len(length(v) - length + 1)) { j <- i:(i + length - 1); if (holds(j)) hit[j] <- TRUE }; hit }
  shift <- part(7, function(j) abs(sum(side[j])) == 7); trend <- part(7, function(j) abs(sum(sign(diff(v[j])))) == 6)
  two <- near & part(3, function(j) abs(sum(side[j])) == 3 && sum(near[j]) >= 2)
  list(mean = m, movingRange = mean(mr), low = m - w, high = m + w, rule = I(ifelse(outside, "outside", ifelse(trend, "trend", ifelse(two, "two of three", ifelse(shift, "shift", "none"))))))
}
series <- c(list(as.numeric(Nile), as.numeric(lynx), as.numeric(discoveries), as.numeric(LakeHuron), as.numeric(nottem[1:60])), lapply(1:30, function(i) round(rnorm(40, 50 + (seq_len(40) > 25) * (i %% 5), 4), 1)), lapply(1:10, function(i) round(cumsum(rnorm(30)), 1)))
for (v in series) for (screen in c(FALSE, TRUE)) add("xmr", list(values = I(v), screen = screen), process(v, screen))
x <- c(90, 180, 48, 77, 130, 61, 95, 88, 140, 70, 66, 54); n <- c(100, 200, 50, 90, 150, 80, 100, 100, 150, 80, 70, 60); p <- sum(x) / sum(n); e <- sqrt(p * (1 - p) / n)
s <- mean(abs(diff((x / n - p) / e))) / 1.128
add("pPrime", list(events = I(x), cases = I(n)), list(mean = p, sigma = s, low = I(p - 3 * e * s), high = I(p + 3 * e * s)))

# ---- written out
args <- commandArgs(FALSE)
here <- dirname(sub("^--file=", "", args[grep("^--file=", args)]))
lines <- vapply(names(reference), function(name) paste0('"', name, '":[\n', paste(vapply(reference[[name]], json, ""), collapse = ",\n"), "\n]"), "")
writeLines(paste0("{\n", paste(lines, collapse = ",\n"), "\n}"), file.path(here, "reference.json"))
