import Forecasting

/// What can be wrong with a probability, an interval, shares of options, or quantiles.
enum ForecastProblem: JournalProblem {
  case badProbability(String)
  case percentSignInside(String)
  case missingPercentSign(DecimalNumber)
  case intervalWithoutPercentSign(String)
  case above100(DecimalNumber)
  case below0(DecimalNumber)
  case intervalReversed(low: Percentage, high: Percentage)
  case bestOutside(low: Percentage, best: Percentage, high: Percentage)
  case certainty(Percentage)
  case mixedForecast
  case idleForecaster
  case optionsSum(DecimalNumber, looksLikeQuantiles: Bool)
  case optionGivenTwice(String)
  case tooFewOptions(Int)
  case labelNeedsQuotes(String, String)
  case badLevel(String)
  case levelsNotAscending
  case levelGivenTwice(DecimalNumber)
  case badCentralInterval(String)
  case quantilesCross(low: Belief.Quantile, high: Belief.Quantile)

  var code: DiagnosticCode {
    switch self {
    case .badProbability, .percentSignInside: .badProbability
    case .missingPercentSign, .intervalWithoutPercentSign: .missingPercentSign
    case .above100: .probabilityAbove100
    case .below0: .probabilityBelow0
    case .intervalReversed: .intervalReversed
    case .bestOutside: .bestOutsideInterval
    case .certainty: .certainty
    case .mixedForecast: .mixedForecast
    case .idleForecaster: .idleForecaster
    case .optionsSum: .optionsSum
    case .optionGivenTwice: .optionGivenTwice
    case .tooFewOptions: .tooFewOptions
    case .labelNeedsQuotes: .missingQuotes
    case .badLevel, .levelsNotAscending: .badLevel
    case .levelGivenTwice: .levelGivenTwice
    case .badCentralInterval: .badQuantity
    case .quantilesCross: .quantilesCross
    }
  }

  var message: String {
    switch self {
    case .badProbability(let text): "\(quoted(text)) is no probability"
    case .percentSignInside: "the percent sign of an interval stands once, at its end"
    case .missingPercentSign(let number): "\(number) is no probability without a percent sign"
    case .intervalWithoutPercentSign(let text):
      "\(quoted(text)) is no interval of probability without a percent sign"
    case .above100(let number): "a probability cannot exceed 100%, but this says \(number)%"
    case .below0(let number): "a probability cannot be below 0%, but this says \(number)%"
    case .intervalReversed(let low, let high):
      "an interval goes from low to high, but \(low) is more than \(high)"
    case .bestOutside(let low, let best, let high):
      "the best point lies in its interval, but \(best) is not between \(low) and \(high)"
    case .certainty(let percentage): "\(percentage) leaves no room for doubt"
    case .mixedForecast:
      "a forecast is one probability, or shares of options, or quantiles, and this one mixes them"
    case .idleForecaster: "there is no forecast on this line for the forecaster to have made"
    case .optionsSum(let sum, _): "the shares of the options sum to \(sum)%, not to 100%"
    case .optionGivenTwice(let name): "the option \(quoted(name)) is given twice"
    case .tooFewOptions(let count):
      "a prediction with options has at least two, but this one has \(count == 0 ? "none" : "one")"
    case .labelNeedsQuotes: "what an option stands for is a text in quotes"
    case .badLevel(let text): "\(quoted(text)) is no level of a quantile"
    case .levelsNotAscending: "levels go up from left to right"
    case .levelGivenTwice(let level): "the level \(level) is given twice"
    case .badCentralInterval(let text): "\(quoted(text)) is no interval of numbers or dates"
    case .quantilesCross(let low, let high):
      "quantiles go up with their level, but at \(high.level) the value \(high.value) is less than "
        + "\(low.value) at \(low.level)"
    }
  }

  var help: String? {
    switch self {
    case .badProbability(let text):
      if let first = text.utf8.first, first.isNumberStart {
        "write 70%, or 60..90% for an interval"
      } else {
        "write 70%, 60..90%, or words as said:\"…\""
      }
    case .percentSignInside(let text): "write \(text)"
    case .missingPercentSign(let number): percentSuggestion(number)
    case .intervalWithoutPercentSign(let text): "write \(text)%"
    case .above100(let number): above100Suggestion(number)
    case .below0: "write 0%, or 1% if you are almost certain that it does not happen"
    case .intervalReversed(let low, let high): "write \(high.percent)..\(low)"
    case .bestOutside(let low, _, let high): "write \(low.percent)..\(high) for its midpoint"
    case .certainty(let percentage):
      percentage.percent == DecimalNumber(0)
        ? "if it happens the log score is infinite; 1% or 0.1% says almost as much"
        : "if it fails the log score is infinite; 99% or 99.9% says almost as much"
    case .mixedForecast: "write 70%, or kim=60% lee=40%, or p10=1.9 p50=2.6 p90=3.8"
    case .idleForecaster: "add the forecast, or strike the `@`"
    case .optionsSum(let sum, let looksLikeQuantiles):
      if looksLikeQuantiles {
        "the values of quantiles carry no percent sign: p50=2.6"
      } else {
        shortfall(of: sum)
      }
    case .optionGivenTwice, .levelGivenTwice: "strike one of them"
    case .tooFewOptions: "write them as kim=\"Kim\" lee=\"Lee\" other=\"someone else\""
    case .labelNeedsQuotes(let option, let label):
      "write \(option)=\"\(label)\", or a share as \(option)=50%"
    case .badLevel: "levels lie between 0 and 100: p10, p50, p90, or 80%=a..b for p10 and p90"
    case .levelsNotAscending: "write them as levels:10,50,90"
    case .badCentralInterval: "write 80%=1.9..3.8"
    case .quantilesCross: "swap the values, or mend the level"
    }
  }

  /// `70` was meant as 70 %, and `0.7` too.
  private func percentSuggestion(_ number: DecimalNumber) -> String {
    if number.scale > 0, number > DecimalNumber(0), number < DecimalNumber(1),
      let scaled = DecimalNumber(
        significand: number.significand * 100, scale: Int(number.scale))
    {
      return "write \(scaled)%"
    }
    return "write \(number)%"
  }

  /// `165%` has a digit too many: the first if a whole percentage remains, else the last. Just above
  /// 100 it is no slip of a digit.
  private func above100Suggestion(_ number: DecimalNumber) -> String {
    let almost = "99% if you are almost certain"
    guard number.scale == 0, (110...999).contains(number.significand) else {
      return "write \(almost)"
    }
    let withoutFirst = number.significand % 100
    let guess = withoutFirst >= 10 ? withoutFirst : number.significand / 10
    return "write \(guess)%, or \(almost)"
  }

  private func shortfall(of sum: DecimalNumber) -> String? {
    guard let difference = DecimalNumber(100).subtracting(sum) else { return nil }
    return difference > DecimalNumber(0)
      ? "\(difference)% is missing; an option that cannot happen gets 0%"
      : "\(String("\(difference)%".dropFirst())) is too much"
  }
}
