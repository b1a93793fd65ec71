/// An entry that the view sees, with whose journal it stands in. What it says stays in its journal,
/// because entries are dear to copy.
struct SeenEntry {
  var reference: EntryReference
  var stamp: Moment
  var owner: Name
}

/// The entries that a view sees: in order of their stamps, without duplicates.
struct SeenEntries {
  var entries: [SeenEntry] = []
  var conflicts: [Conflict] = []
  /// The predictions and sources that are declared on days to come, and so are not seen yet.
  var declaredLater: Set<Name> = []

  init(_ journals: [Journal], names: Names, view: RecordView, defaultOwner: Name) {
    var keys: [SeenEntry] = []
    keys.reserveCapacity(journals.reduce(0) { $0 + $1.entries.count })
    for (number, journal) in journals.enumerated() {
      let owner = journal.owner ?? defaultOwner
      for place in journal.entries.indices {
        let stamp = journal.entries[place].stamp
        let reference = EntryReference(journal: number, entry: place)
        if stamp.day > view.today {
          conflicts.append(Conflict(.future, at: reference))
          if let name = journal.entries[place].content.declaredName { declaredLater.insert(name) }
        }
        if view.sees(stamp, recordedOn: journal.entries[place].recordedDay) {
          keys.append(SeenEntry(reference: reference, stamp: stamp, owner: owner))
        }
      }
    }
    keys.sort { $0.stamp < $1.stamp }
    entries.reserveCapacity(keys.count)
    var start = 0
    while start < keys.count {
      let moment = keys[start].stamp
      let end = keys[start...].firstIndex { $0.stamp != moment } ?? keys.count
      take(keys[start..<end], journals, names)
      start = end
    }
  }

  /// Takes the entries of one moment. They are put in the order of their bytes, and equal lines in that
  /// of their owners' names, so that the order of files and of lines never matters; equal lines are
  /// neighbours then.
  private mutating func take(
    _ sameMoment: ArraySlice<SeenEntry>, _ journals: [Journal], _ names: Names
  ) {
    func bytes(_ key: SeenEntry) -> ArraySlice<UInt8> {
      journals[key.reference.journal].entries[key.reference.entry].text.bytes
    }
    var keys = sameMoment
    if keys.count > 1 {
      keys.sort { one, other in
        let (mine, theirs) = (bytes(one), bytes(other))
        if one.owner != other.owner, mine == theirs {
          return names[one.owner].unicodeScalars.lexicographicallyPrecedes(
            names[other.owner].unicodeScalars)
        }
        return mine.lexicographicallyPrecedes(theirs)
      }
    }
    var line: ArraySlice<UInt8> = []
    var runStart = entries.count
    for key in keys {
      let next = bytes(key)
      if next != line || next.isEmpty {
        line = next
        runStart = entries.count
      }
      if let first = entries[runStart...].first(where: { $0.owner == key.owner }) {
        conflicts.append(Conflict(.duplicate, at: key.reference, with: first.reference))
      } else {
        entries.append(key)
      }
    }
  }
}

extension Entry.Content {
  /// The prediction or the source that the entry declares.
  fileprivate var declaredName: Name? {
    switch self {
    case .predict(let declaration): declaration.id
    case .source(let source): source.source
    case .forecaster, .phrase, .scale, .criteria, .note, .forecast, .withdraw, .resolve, .reopen,
      .amend, .retract, .review:
      nil
    }
  }
}
