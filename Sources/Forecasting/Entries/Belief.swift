/// What a forecaster believed about a prediction, as written on a line.
public enum Belief: Hashable, Sendable {
  /// A probability that the claim comes true.
  case probability(ImpreciseProbability)
  /// A probability for each option, in the order written; together 100 %.
  case options([OptionShare])
  /// Quantiles in ascending order of level, never crossing.
  case quantiles([Quantile])
  /// Only words (`said:"we should expect"`), whose number a phrase or a scale gives.
  case words

  /// The probability of one option.
  public struct OptionShare: Hashable, Sendable {
    /// The option.
    public var option: Name
    /// Its probability.
    public var share: Percentage

    /// An option's probability.
    public init(option: Name, share: Percentage) {
      self.option = option
      self.share = share
    }
  }

  /// A value that the outcome stays below with a given probability.
  public struct Quantile: Hashable, Sendable {
    /// The probability in percent, above 0 and below 100.
    public var level: DecimalNumber
    /// The value.
    public var value: Quantity

    /// The value at a level.
    public init(level: DecimalNumber, value: Quantity) {
      self.level = level
      self.value = value
    }
  }
}
