// Golden files lie beside the tests; each comparison is counted and its difference kept.

import Foundation
import Testing

/// One golden file, and the tally of what was compared with it.
final class GoldenFile {
  let name: String
  let root: JSONValue
  private(set) var compared = 0
  private(set) var packageValues = 0
  private var largestRelative = (0.0, "")
  private var largestNearZero = (0.0, "")

  init(_ name: String) throws {
    self.name = name
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    root = JSONValue(try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
  }

  /// Compares our value with an expected one: null with nil, ∞ with ∞, numbers to a relative
  /// tolerance, or to 1e-15.
  func compare(
    _ ours: Double?, _ expected: JSONValue, _ what: String, relative tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    compared += 1
    guard let expected = expected.number else {
      #expect(ours == nil, "\(name): \(what) should be undefined", sourceLocation: sourceLocation)
      return
    }
    guard let ours else {
      Issue.record("\(name): \(what) is undefined, not \(expected)", sourceLocation: sourceLocation)
      return
    }
    if ours == expected { return }
    let difference = (ours - expected).magnitude
    let relative = difference / expected.magnitude
    if relative <= tolerance {
      if relative > largestRelative.0 { largestRelative = (relative, what) }
      return
    }
    // What should be 0 comes out as rounding left it, there as here.
    if !(difference <= largestNearZero.0) { largestNearZero = (difference, what) }
    #expect(
      difference <= 1e-15, "\(name): \(what) is \(ours), not \(expected)",
      sourceLocation: sourceLocation)
  }

  /// Compares two columns value by value.
  func compare(
    _ ours: [Double], _ expected: JSONValue, _ what: String, relative tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let list = expected.list
    #expect(ours.count == list.count, "\(name): length of \(what)", sourceLocation: sourceLocation)
    for (place, pair) in zip(ours, list).enumerated() {
      compare(
        pair.0, pair.1, "\(what)[\(place)]", relative: tolerance, sourceLocation: sourceLocation)
    }
  }

  /// Compares with a value that came from random draws: to an absolute tolerance.
  func compareRandom(
    _ ours: Double?, _ expected: JSONValue, _ what: String, within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    compared += 1
    guard let ours, let expected = expected.number else {
      Issue.record("\(name): \(what) is undefined", sourceLocation: sourceLocation)
      return
    }
    #expect(
      (ours - expected).magnitude <= tolerance,
      "\(name): \(what) is \(ours), not \(expected) ± \(tolerance)",
      sourceLocation: sourceLocation)
  }

  /// Compares with what each package gave; a package without a value is passed over, and one whose
  /// name says that it cancels near 0 may give ∞ where we do not.
  func comparePackages(
    _ ours: Double?, _ packages: JSONValue, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (package, value) in packages.object.sorted(by: { $0.key < $1.key }) where !value.isNull {
      if package.contains("cancels near 0"), value.number == .infinity, ours?.isFinite == true {
        continue
      }
      packageValues += 1
      compare(ours, value, "\(what) by \(package)", sourceLocation: sourceLocation)
    }
  }

  /// Prints the tally.
  func report(notCompared: String = "") {
    var line = "golden \(name): \(compared) values compared"
    if packageValues > 0 { line += " (\(packageValues) of them single packages' values)" }
    line += ", largest relative difference \(scientific(largestRelative.0))"
    if !largestRelative.1.isEmpty { line += " (\(largestRelative.1))" }
    if largestNearZero.0 > 0 {
      line += ", largest absolute difference near 0 \(scientific(largestNearZero.0))"
    }
    if !notCompared.isEmpty { line += "; not compared: \(notCompared)" }
    print(line)
    #expect(compared > 0, "\(name): nothing was compared")
  }

  private func scientific(_ value: Double) -> String { String(format: "%.1e", value) }
}
