/// placeholder
public enum VerbalScale: String, CaseIterable, Sendable {
  case kent, icd203, phia, nato, ipcc, efsa
  public struct Term: Sendable {
    public var names: [String]; public var low: Int; public var high: Int
  }
  public func term(named: String) -> Term? { nil }
  public func term(like: String) -> Term? { nil }
}
