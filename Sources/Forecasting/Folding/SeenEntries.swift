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
    // Small keys are sorted, because entries are dear to move.
    var keys: [Key] = []
    keys.reserveCapacity(journals.reduce(0) { $0 + $1.entries.count })
    for (number, journal) in journals.enumerated() {
      for (place, entry) in journal.entries.enumerated() {
        let reference = EntryReference(journal: number, entry: place)
        if entry.stamp.day > view.today { conflicts.append(Conflict(.future, at: reference)) }
        if view.sees(entry) { keys.append(Key(stamp: entry.stamp, reference: reference)) }
      }
    }
    func bytes(_ key: Key) -> ArraySlice<UInt8> {
      journals[key.reference.journal].entries[key.reference.entry].text.bytes
    }
    let owners = journals.map { $0.owner ?? defaultOwner }
    // Lines of one moment are put in the order of their bytes, and equal lines in that of their owners'
    // names, so that the order of files and of lines never matters; a ledger that is appended to is
    // nearly in order already.
    keys.sort { one, other in
      if one.stamp != other.stamp { return one.stamp < other.stamp }
      let (mine, theirs) = (bytes(one), bytes(other))
      let (owner, rival) = (owners[one.reference.journal], owners[other.reference.journal])
      if owner != rival, mine == theirs {
        return names[owner].unicodeScalars.lexicographicallyPrecedes(names[rival].unicodeScalars)
      }
      return mine.lexicographicallyPrecedes(theirs)
    }
    entries.reserveCapacity(keys.count)
    var runStart = 0
    for key in keys {
      // In this order lines of equal bytes are neighbours: a run of them is looked at together.
      let line = bytes(key)
      if let last = entries.last, last.entry.text.bytes != line || line.isEmpty {
        runStart = entries.count
      }
      let owner = owners[key.reference.journal]
      if let first = entries[runStart...].first(where: { $0.owner == owner }) {
        conflicts.append(Conflict(.duplicate, at: key.reference, with: first.reference))
      } else {
        entries.append(
          SeenEntry(
            entry: journals[key.reference.journal].entries[key.reference.entry],
            reference: key.reference, owner: owner))
      }
    }
  }

  private struct Key {
    var stamp: Moment
    var reference: EntryReference
  }
}
