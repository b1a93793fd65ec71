/// How often the 95 % bootstrap intervals hold the true value, as measured.
public enum IntervalCoverage {
  /// The share of simulated ledgers whose interval held the true mean, by the number of clusters from
  /// which on it applies, ascending.
  public static let measured: [(clusters: Int, share: Double)] = [
    (2, 0.50), (3, 0.68), (5, 0.81), (8, 0.87), (12, 0.90), (20, 0.92), (30, 0.935), (100, 0.945),
  ]

  /// The coverage below which a report warns.
  public static let least = 0.92

  /// The measured coverage at so many clusters where it is below `least`; nil where it is not, and
  /// below two clusters, where there is no interval.
  public static func shortfall(clusters: Int) -> Double? {
    guard let share = measured.last(where: { $0.clusters <= clusters })?.share else { return nil }
    return share < least ? share : nil
  }
}
