/// The candidate that a person most likely meant by `written`, or nil if none is near.
///
/// Near means: at most a third of the longer word's characters, and at least one, need to be typed,
/// struck, changed or swapped with their neighbour (Damerau 1964, restricted form); failing that, the
/// shortest candidate that goes on from two or more characters. Case does not matter.
public func nearest(to written: String, in candidates: some Sequence<String>) -> String? {
  let target = Array(written.lowercased())
  var best: (name: String, distance: Int)?
  var longer: String?
  for candidate in candidates {
    let other = Array(candidate.lowercased())
    if target.count >= 2, other.starts(with: target), (candidate.count, candidate) < rank(longer) {
      longer = candidate
    }
    let limit = max(1, max(target.count, other.count) / 3)
    guard abs(target.count - other.count) <= limit else { continue }
    let distance = editDistance(target, other)
    guard distance <= limit, distance < other.count else { continue }
    if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name ?? longer
}

/// Shorter words before longer ones; none after all.
private func rank(_ name: String?) -> (Int, String) { name.map { ($0.count, $0) } ?? (.max, "") }

private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for row in 0..<one.count {
    var current = [row + 1]
    for column in 0..<other.count {
      let cost = one[row] == other[column] ? 0 : 1
      var step = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        step = min(step, beforeLast[column - 1] + 1)
      }
      current.append(step)
    }
    beforeLast = last
    last = current
  }
  return last[other.count]
}
