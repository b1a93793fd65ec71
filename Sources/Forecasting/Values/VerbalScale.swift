/// placeholder
public enum VerbalScale: String, CaseIterable, Sendable {
  case kent, icd203, phia, nato, ipcc, efsa
}
