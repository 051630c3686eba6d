# Teachers' and parents' scores of the same schools. Rules are in the JSON (`rules`).
# Base R only; nothing from the project.
here_ <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))
source(file.path(here_, "figures.R"))

rules <- list(
  unit = "a school (dbn), one wave (2011). Scores 0 to 10 with one decimal, as they stand. Empty is not surveyed, never 0.",
  kept = "both scores present, N_t >= 5 teachers and N_p >= 5 parents answered. leftOut counts each school once, by the first cause that applies: no parents' score, fewer than 5 teachers, fewer than 5 parents.",
  pearson = "interval by Fisher z with SE 1/sqrt(n - 3); p by t on n - 2.",
  spearman = "mid-ranks; interval by z with SE sqrt((1 + rho^2 / 2) / (n - 3)) (Bonett-Wright).",
  kendall = "tau-b; interval by z with SE sqrt(0.437 / (n - 4)) (Fieller).",
  withinTypes = "repeated-measures correlation with schooltype as the subject: r of both scores after taking off their type's mean; df = N - types - 1; interval by z with SE 1/sqrt(df - 1); p by t on df. slope: parents' score per point of teachers' score. A type with one school adds nothing but is counted in N and types.",
  betweenTypes = "Pearson of the plain means per schooltype over the types kept; 'descriptive only' below 10 types.",
  byType = "the three coefficients inside each schooltype with at least 4 schools kept; interval null below 4 (Pearson, Spearman) or 5 (Kendall).",
  level = "95 %, z = 1.959963984540054. |r| = 1 has no interval."
)

path <- file.path(data_folder(), "nyc-school-survey-2011", "survey_districts_01-06.tsv")
d <- read.delim(path, fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = "", quote = "\"", check.names = FALSE)
for (c in grep("^(rr|N|nr|saf|com|eng|aca)_", names(d), value = TRUE)) d[[c]] <- as.numeric(d[[c]])
z95 <- qnorm(0.975)
interval <- function(r, se) if (is.na(r) || abs(r) >= 1 || !is.finite(se)) list(low = NULL, high = NULL) else
  list(low = tanh(atanh(r) - z95 * se), high = tanh(atanh(r) + z95 * se))
three <- function(x, y) {
  n <- length(x)
  if (n < 3 || sd(x) == 0 || sd(y) == 0) return(list(n = n, pearson = NULL, spearman = NULL, kendall = NULL))
  p <- cor(x, y); s <- cor(x, y, method = "spearman"); k <- cor(x, y, method = "kendall")
  se <- function(v, least) if (n < least) NA else v
  list(n = n,
       pearson = c(list(value = p), interval(p, se(1 / sqrt(n - 3), 4)), list(p = 2 * pt(-abs(p) * sqrt((n - 2) / (1 - p^2)), n - 2))),
       spearman = c(list(value = s), interval(s, se(sqrt((1 + s^2 / 2) / (n - 3)), 4))),
       kendall = c(list(value = k), interval(k, se(sqrt(0.437 / (n - 4)), 5))))
}
within <- function(x, y, g) {
  xc <- x - ave(x, g); yc <- y - ave(y, g)
  r <- sum(xc * yc) / sqrt(sum(xc^2) * sum(yc^2))
  df <- length(x) - length(unique(g)) - 1
  # the same by analysis of covariance, as a check
  full <- lm(y ~ factor(g) + x); ss <- anova(full)
  stopifnot(abs(abs(r) - sqrt(ss["x", "Sum Sq"] / (ss["x", "Sum Sq"] + ss["Residuals", "Sum Sq"]))) < 1e-12, full$df.residual == df)
  c(list(value = r), interval(r, 1 / sqrt(df - 1)),
    list(n = length(x), types = length(unique(g)), df = df, slope = unname(coef(full)["x"]), p = 2 * pt(-abs(r) * sqrt(df / (1 - r^2)), df)))
}
domain <- function(key) {
  x <- d[[paste0(key, "_t_11")]]; y <- d[[paste0(key, "_p_11")]]
  both <- !is.na(x) & !is.na(y)
  few_t <- is.na(d$N_t) | d$N_t < 5
  few_p <- is.na(d$N_p) | d$N_p < 5
  keep <- which(both & !few_t & !few_p)
  x_ <- x[keep]; y_ <- y[keep]; g <- d$schooltype[keep]
  means <- data.frame(x = tapply(x_, g, mean), y = tapply(y_, g, mean))
  inside <- list()
  for (t in sort(unique(g), method = "radix")) if (sum(g == t) >= 4) inside[[t]] <- three(x_[g == t], y_[g == t])
  list(kept = length(keep),
       leftOut = list(total = nrow(d) - length(keep), noParentScore = sum(is.na(y)), fewerThan5Teachers = sum(!is.na(y) & few_t),
                      fewerThan5Parents = sum(!is.na(y) & !few_t & few_p)),
       teachers = list(mean = mean(x_), sd = sd(x_)), parents = list(mean = mean(y_), sd = sd(y_)),
       schools = three(x_, y_),
       withinTypes = within(x_, y_, g),
       betweenTypes = c(list(types = nrow(means)), three(means$x, means$y)),
       byType = inside,
       withoutTheFilter = three(x[both], y[both]),
       trapBlankIsZero = { y0 <- ifelse(is.na(y), 0, y); three(x, y0) },
       trapTeachersAgainstTotal = three(x_, d[[paste0(key, "_tot_11")]][keep]))
}
keys <- c(safety = "saf", communication = "com", engagement = "eng", academic = "aca")
figures <- lapply(keys, domain)
ps <- sapply(figures, function(f) f$schools$pearson$p)
write_figures("nyc-school-survey-2011", list(
  input = input_of(path),
  rules = rules,
  schools = nrow(d),
  distinctSchools = length(unique(d$dbn)),
  schoolTypes = as.list(table(d$schooltype)),
  shape = list(
    teachersScore = sum(!is.na(d$saf_t_11)), parentsScore = sum(!is.na(d$saf_p_11)), both = sum(!is.na(d$saf_t_11) & !is.na(d$saf_p_11)),
    studentsScore = sum(!is.na(d$saf_s_11)), fewerThan5Teachers = sum(d$N_t < 5), fewestTeachers = min(d$N_t), fewestParents = min(d$N_p, na.rm = TRUE),
    schoolsFewerThan5Teachers = as_array(d$dbn[d$N_t < 5]), schoolsWithoutParents = as_array(d$dbn[is.na(d$saf_p_11)]),
    answersOfFewTeachersTogether = sum(d$N_t[d$N_t < 5]),
    teachersBands = list("5-9" = sum(d$N_t >= 5 & d$N_t <= 9), "10-19" = sum(d$N_t >= 10 & d$N_t <= 19), "20-49" = sum(d$N_t >= 20 & d$N_t <= 49), "50+" = sum(d$N_t >= 50)),
    zeroResponseRate = as_array(d$dbn[d$rr_p == 0 | (!is.na(d$rr_s) & d$rr_s == 0)]),
    responseRateDiffersFromAnswersOverAsked = sum(abs(100 * d$N_t / d$nr_t - d$rr_t) > 0.5 + 1e-9),
    answersOverAskedAbove100 = sum(d$N_t > d$nr_t)
  ),
  domains = figures,
  benjaminiHochberg = as.list(p.adjust(ps, "BH"))
))
