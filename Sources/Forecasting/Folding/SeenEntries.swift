/// An entry that the view sees, with whose journal it stands in.
struct SeenEntry {
  var entry: Entry
  var reference: EntryReference
  var owner: Name
}

/// The entries that a view sees: in order of their stamps, without duplicates.
struct SeenEntries {
  var entries: [SeenEntry] = []
  var conflicts: [Conflict] = []

  init(_ journals: [Journal], names: Names, view: RecordView, defaultOwner: Name) {
    for (number, journal) in journals.enumerated() {
      let owner = journal.owner ?? defaultOwner
      for (place, entry) in journal.entries.enumerated() {
        let reference = EntryReference(journal: number, entry: place)
        if entry.stamp.day > view.today { conflicts.append(Conflict(.future, at: reference)) }
        guard view.sees(entry) else { continue }
        entries.append(SeenEntry(entry: entry, reference: reference, owner: owner))
      }
    }
    // Lines of one moment are put in the order of their bytes, and equal lines in that of their owners'
    // names, so that the order of files and of lines never matters; a ledger that is appended to is
    // nearly in order already.
    entries.sort { one, other in
      if one.entry.stamp != other.entry.stamp { return one.entry.stamp < other.entry.stamp }
      let mine = one.entry.text.bytes
      let theirs = other.entry.text.bytes
      if mine == theirs, one.owner != other.owner {
        return names[one.owner].unicodeScalars.lexicographicallyPrecedes(
          names[other.owner].unicodeScalars)
      }
      return mine.lexicographicallyPrecedes(theirs)
    }
    dropDuplicates()
  }

  /// Drops lines that stand twice under one owner. In this order, equal lines are neighbours.
  private mutating func dropDuplicates() {
    var kept: [SeenEntry] = []
    kept.reserveCapacity(entries.count)
    var runStart = 0
    for seen in entries {
      if let last = kept.last,
        last.entry.text.bytes != seen.entry.text.bytes || last.entry.text.bytes.isEmpty
      {
        runStart = kept.count
      }
      if let first = kept[min(runStart, kept.count)...].first(where: { $0.owner == seen.owner }) {
        conflicts.append(Conflict(.duplicate, at: seen.reference, with: first.reference))
      } else {
        kept.append(seen)
      }
    }
    entries = kept
  }
}
