// What somebody probably meant by a word that is unknown.

/// Near spellings, for "did you mean …?".
public enum Spelling {
  /// The candidate that a word was probably meant to be, or `nil` where none is near.
  ///
  /// Near means: at most one slip for every three letters of the word, and at least one; or the
  /// word is the beginning of a candidate. Upper and lower case are the same. Of several equally
  /// near candidates, the first.
  public static func nearest(
    to word: String, in candidates: some Sequence<String>
  ) -> String? {
    let word = word.lowercased()
    guard !word.isEmpty else { return nil }
    let farthest = max(1, word.count / 3)
    var best: (candidate: String, distance: Int)?
    var beginsWithWord: String?
    for candidate in candidates {
      let lowercased = candidate.lowercased()
      if beginsWithWord == nil, word.count > 1, lowercased.hasPrefix(word) {
        beginsWithWord = candidate
      }
      let distance = distance(word, lowercased)
      // A slip in every letter is another word.
      guard distance <= farthest, distance < max(word.count, lowercased.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate ?? beginsWithWord
  }

  /// The number of slips between two words: characters inserted, left out or replaced, or two
  /// neighbours swapped.
  ///
  /// - Source: the optimal string alignment distance, after Damerau (1964), *Communications of
  ///   the ACM* 7, 171–176: no part of a word is edited twice.
  public static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[b.count]
  }
}
