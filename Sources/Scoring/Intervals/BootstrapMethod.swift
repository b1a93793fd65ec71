// The ways from bootstrap draws to an interval.

/// How an interval is made from the draws of a bootstrap.
public enum BootstrapMethod: Hashable, Sendable, CaseIterable {
  /// The quantiles of the draws, at (1 − level)/2 on either side. Simple and the usual headline;
  /// too narrow with few clusters.
  case percentile
  /// Quantiles further out, by as much as Student's t and the divisor G − 1 ask for with G
  /// clusters (Hesterberg 2015, What teachers should know about the bootstrap): the percentile
  /// interval without most of its narrowness.
  case expandedPercentile
  /// Bias-corrected and accelerated (Efron 1987, Better bootstrap confidence intervals).
  case biasCorrectedAccelerated
  /// The quantiles of the studentised draws (bootstrap-t): each draw is measured in standard
  /// errors of its own. Follows skewed scores best, at the price of occasional long intervals.
  case studentized
}
