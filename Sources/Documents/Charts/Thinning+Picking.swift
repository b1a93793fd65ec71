// Ways to draw fewer marks than there are without hiding what they say.

extension Array {
  /// At most `limit` elements (at least 2), evenly spaced, the first and the last among them.
  func evenlyPicked(_ limit: Int) -> [Element] {
    guard count > limit, limit >= 2 else { return self }
    let step = Double(count - 1) / Double(limit - 1)
    return (0..<limit).map { self[(Double($0) * step).nearest] }
  }

  /// At most about `limit` elements, with the first, the last and the lowest and highest of each stretch
  /// between them, so that a line drawn through them keeps every peak.
  func pickedByExtremes(_ limit: Int, value: (Element) -> Double) -> [Element] {
    guard count > limit, limit >= 4 else { return evenlyPicked(Swift.max(2, limit)) }
    let stretches = (limit - 2) / 2
    let inner = count - 2
    var picked = [self[0]]
    for stretch in 0..<stretches {
      let start = 1 + stretch * inner / stretches
      let end = 1 + (stretch + 1) * inner / stretches
      guard start < end else { continue }
      var low = start
      var high = start
      for index in start..<end {
        if value(self[index]) < value(self[low]) { low = index }
        if value(self[index]) > value(self[high]) { high = index }
      }
      picked.append(self[Swift.min(low, high)])
      if low != high { picked.append(self[Swift.max(low, high)]) }
    }
    picked.append(self[count - 1])
    return picked
  }
}
